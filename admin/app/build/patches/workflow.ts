import type { Patch } from '../patch.ts'

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js'
const face = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js'
const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js'
const actions = 'decap-cms-core/dist/esm/actions/editorialWorkflow.js'
const withWorkflow = 'decap-cms-core/dist/esm/components/Editor/withWorkflow.js'
const settings = 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js'
const backend = 'decap-cms-core/dist/esm/backend.js'

/** The bar above the form: our own buttons. */
const toolbarPatches: readonly Patch[] = [
  {
    module: toolbar,
    reason: 'Brings in our own buttons.',
    find: "import { translate } from 'react-polyglot';",
    put: `import { translate } from 'react-polyglot';
import { EntryActions, entryState } from '#admin/app/workflow/entry-actions.tsx';
import { EntryLink } from '#admin/app/workflow/entry-link.tsx';`,
  },
  {
    module: toolbar,
    reason: 'One button publishes from any step; Decap asks to move through every step and to confirm it.',
    find: 'hasWorkflow ? this.renderWorkflowControls() : this.renderSimpleControls()',
    put: '_jsx(EntryActions, this.props)',
  },
  {
    module: toolbar,
    reason: 'The link says whether it shows the draft or the page.',
    find: 'hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
    put: '_jsx(EntryLink, this.props)',
  },
  {
    module: face,
    reason: 'The form is checked before it is published.',
    find: `        onPublish: onPublish,
        unPublish: unPublish,
        onDuplicate: onDuplicate,
        onPublishAndNew`,
    put: `        onPublish: this.handleOnPublish,
        unPublish: unPublish,
        onDuplicate: onDuplicate,
        onPublishAndNew`,
  },
  {
    module: face,
    reason: 'The form is checked before it is handed on.',
    find: 'onChangeStatus: onChangeStatus,',
    put: `onChangeStatus: async (name) => {
          await this.controlPaneRef.switchToDefaultLocale();
          this.controlPaneRef.validate();
          return onChangeStatus(name);
        },`,
  },
  {
    module: backend,
    reason: 'The address of a draft is whole as the newsroom gives it.',
    find: 'url: previewUrlFormatter(deployPreview.url, collection, slug, entry, this.config.slug),',
    put: 'url: deployPreview.url,',
  },
]

/** What the buttons do. */
const editorPatches: readonly Patch[] = [
  {
    module: editor,
    reason: 'Brings in publishing by one press.',
    find: "import withWorkflow from './withWorkflow';",
    put: `import withWorkflow from './withWorkflow';
import { navigateToEntry } from '../../routing/history';
import { holdForm } from '#admin/app/workflow/hold-form.ts';
import { showFault } from '#admin/app/entry/show-fault.ts';
import { publishEntry } from '#admin/app/workflow/publish-entry.ts';
import { confirmOpenEntry } from '#admin/app/workflow/confirm-open-entry.ts';`,
  },
  {
    module: editor,
    reason:
      'A refused save has been told of: the editor is led to the first fault. The form is not loaded again after a save, which lost what was typed meanwhile.',
    find: `    const {
      persistEntry,
      collection,
      currentStatus,
      hasWorkflow,
      loadEntry,
      slug,
      createDraftDuplicateFromEntry,
      entryDraft
    } = this.props;
    await persistEntry(collection);
    this.deleteBackup();`,
    put: `    const { persistEntry, collection, createDraftDuplicateFromEntry, entryDraft, newEntry } = this.props;
    let saved;
    // A new entry gets another form when it is saved: nothing is typed into the one that goes.
    if (newEntry) holdForm(true);
    try {
      saved = await persistEntry(collection, { stay: opts.stay === true });
    } catch {
      showFault();
      return undefined;
    } finally {
      if (newEntry) holdForm(false);
    }
    this.deleteBackup();
    // Decap's properties lag behind a save; the copy itself asks the store whether something is unsaved.
    if (this.props.hasChanged) this.createBackup(this.props.entryDraft.get('entry'), collection);`,
  },
  {
    module: editor,
    reason: 'Whoever asked for a save learns the slug; no second loading.',
    find: `      duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));
    } else if (slug && hasWorkflow && !currentStatus) {
      loadEntry(collection, slug);
    }`,
    put: `      duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));
    }
    return saved;`,
  },
  {
    module: editor,
    reason: 'One press saves and publishes, whatever step the draft is at.',
    find: `  handlePublishEntry = async (opts = {}) => {
    const {
      createNew = false,
      duplicate = false
    } = opts;
    const {
      publishUnpublishedEntry,
      createDraftDuplicateFromEntry,
      entryDraft,
      collection,
      slug,
      currentStatus,
      t
    } = this.props;
    if (currentStatus !== status.last()) {
      window.alert(t('editor.editor.onPublishingNotReady'));
      return;
    } else if (entryDraft.get('hasChanged')) {
      window.alert(t('editor.editor.onPublishingWithUnsavedChanges'));
      return;
    } else if (!window.confirm(t('editor.editor.onPublishing'))) {
      return;
    }
    await publishUnpublishedEntry(collection.get('name'), slug);
    this.deleteBackup();
    if (createNew) {
      navigateToNewEntry(collection.get('name'));
    }
    duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));
  };`,
    put: `  handlePublishEntry = async () => {
    const { publishUnpublishedEntry, collection, entryDraft, newEntry, unpublishedEntry, slug } = this.props;
    const name = collection.get('name');
    const saved = await publishEntry({
      slug: slug ?? '',
      mustSave: newEntry || entryDraft.get('hasChanged') || !unpublishedEntry,
      confirm: confirmOpenEntry,
      save: () => this.handlePersistEntry({ stay: true }),
      publish: savedSlug => publishUnpublishedEntry(name, savedSlug)
    });
    if (saved === undefined) return;
    this.deleteBackup();
    if (newEntry) navigateToEntry(name, saved);
  };`,
  },
  {
    module: editor,
    reason: 'Handing an entry on saves it first.',
    find: `    const {
      entryDraft,
      updateUnpublishedEntryStatus,
      collection,
      slug,
      currentStatus,
      t
    } = this.props;
    if (entryDraft.get('hasChanged')) {
      window.alert(t('editor.editor.onUpdatingWithUnsavedChanges'));
      return;
    }
    const newStatus = status.get(newStatusName);
    updateUnpublishedEntryStatus(collection.get('name'), slug, currentStatus, newStatus);
  };`,
    put: `    const { entryDraft, updateUnpublishedEntryStatus, collection, newEntry, currentStatus } = this.props;
    const mustSave = newEntry || entryDraft.get('hasChanged') || !currentStatus;
    return (mustSave ? this.handlePersistEntry({ stay: true }) : Promise.resolve(this.props.slug)).then(async slug => {
      if (slug === undefined) return;
      await updateUnpublishedEntryStatus(collection.get('name'), slug, currentStatus ?? 'draft', status.get(newStatusName));
      if (newEntry) navigateToEntry(collection.get('name'), slug);
    });
  };`,
  },
  {
    module: editor,
    reason: 'An entry that left the site stays open: it can be put back from here.',
    find: `    if (!window.confirm(t('editor.editor.onUnpublishing'))) return;
    await unpublishPublishedEntry(collection, slug);
    return navigateToCollection(collection.get('name'));`,
    put: '    await unpublishPublishedEntry(collection, slug);\n    this.deleteBackup();',
  },
  {
    module: editor,
    reason: 'Our own button asks before it deletes, in Vietnamese whatever the browser speaks.',
    find: `    if (entryDraft.get('hasChanged')) {
      if (!window.confirm(t('editor.editor.onDeleteWithUnsavedChanges'))) {
        return;
      }
    } else if (!window.confirm(t('editor.editor.onDeletePublishedEntry'))) {
      return;
    }
    if (newEntry) {`,
    put: '    if (newEntry) {',
  },
  {
    module: editor,
    reason: 'Our own button asks before it drops a draft.',
    find: `    if (entryDraft.get('hasChanged') && !window.confirm(t('editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges'))) {
      return;
    } else if (!window.confirm(t('editor.editor.onDeleteUnpublishedChanges'))) {
      return;
    }
`,
    put: '',
  },
  {
    module: withWorkflow,
    reason: 'Hands on how a save is meant.',
    find: 'returnObj.persistEntry = collection => dispatch(persistUnpublishedEntry(collection, unpublishedEntry));',
    put: 'returnObj.persistEntry = (collection, options) => dispatch(persistUnpublishedEntry(collection, unpublishedEntry, options));',
  },
]

/** What stands behind the buttons. */
const actionPatches: readonly Patch[] = [
  {
    module: actions,
    reason: 'Brings in what a draft looks like.',
    find: "import { addNotification } from './notifications';",
    put: `import { addNotification } from './notifications';
import { asDraft } from '#admin/app/workflow/as-draft.ts';
import { sayMoved } from '#admin/app/workflow/say-moved.ts';`,
  },
  {
    module: actions,
    reason: 'A save may be one step of publishing.',
    find: 'export function persistUnpublishedEntry(collection, existingUnpublishedEntry) {',
    put: 'export function persistUnpublishedEntry(collection, existingUnpublishedEntry, { stay = false } = {}) {',
  },
  {
    module: actions,
    reason: 'A save that a malformed field stops said nothing at all.',
    find: 'if (hasPresenceErrors) {',
    put: 'if (hasPresenceErrors || !fieldsErrors.isEmpty()) {',
  },
  {
    module: actions,
    reason:
      'An entry is known to be a draft without loading it again; whoever asked for the save learns its slug.',
    find: `      dispatch(addNotification({
        message: {
          key: 'ui.toast.entrySaved'
        },
        type: 'success',
        dismissAfter: 4000
      }));
      dispatch(unpublishedEntryPersisted(collection, serializedEntry));
      if (entry.get('slug') !== newSlug) {
        await dispatch(loadUnpublishedEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
    put: `      if (!stay) dispatch(addNotification({
        message: {
          key: 'ui.toast.entrySaved'
        },
        type: 'success',
        dismissAfter: 4000
      }));
      dispatch(unpublishedEntryPersisted(collection, asDraft(serializedEntry, newSlug, selectUnpublishedEntry(getState(), collection.get('name'), newSlug)?.get('status'))));
      if (!stay && entry.get('slug') !== newSlug) navigateToEntry(collection.get('name'), newSlug);
      return newSlug;`,
  },
  {
    module: actions,
    reason: 'Whoever changed a step learns when it is changed, and whose turn it is.',
    find: `    backend.updateUnpublishedEntryStatus(collection, slug, newStatus).then(() => {
      dispatch(addNotification({
        message: {
          key: 'ui.toast.entryUpdated'
        },`,
    put: `    return backend.updateUnpublishedEntryStatus(collection, slug, newStatus).then(() => {
      dispatch(addNotification({
        message: sayMoved(newStatus),`,
  },
  {
    module: actions,
    reason: 'A draft that was saved as a step of publishing was not loaded.',
    find: `    const entry = selectUnpublishedEntry(state, collectionName, slug);
    dispatch(unpublishedEntryPublishRequest(collectionName, slug));`,
    put: `    // What went wrong before is not told beside what comes of this.
    dispatch({ type: 'NOTIFICATION_CLEAR' });
    const entry = Map({ data: Map() }).merge(selectUnpublishedEntry(state, collectionName, slug) ?? Map(), { collection: collectionName, slug });
    dispatch(unpublishedEntryPublishRequest(collectionName, slug));`,
  },
  {
    module: actions,
    reason: 'What became of a publication is told with a link to the page.',
    find: `      dispatch(addNotification({
        message: {
          key: 'ui.toast.entryPublished'
        },
        type: 'success',
        dismissAfter: 4000
      }));
      dispatch(unpublishedEntryPublished(collectionName, slug));`,
    put: '      dispatch(unpublishedEntryPublished(collectionName, slug));',
  },
  {
    module: actions,
    reason:
      'An entry leaves the site in one step, and its file and history stay; Decap deleted it and made it anew.',
    find: `    dispatch(unpublishedEntryPersisting(collection, slug));
    return backend.deleteEntry(state, collection, slug).then(() => backend.persistEntry({
      config: state.config,
      collection,
      entryDraft,
      assetProxies: [],
      usedSlugs: List(),
      status: status.get('PENDING_PUBLISH')
    })).then(() => backend.reopenIssueForUnpublishedEntry(collection.get('name'), slug)).then(() => {
      dispatch(unpublishedEntryPersisted(collection, entry));
      dispatch(entryDeleted(collection, slug));
      dispatch(loadUnpublishedEntry(collection, slug));`,
    put: `    return backend.implementation.unpublishEntry(collection.get('name'), slug, entry.get('path')).then(() => {
      dispatch(loadUnpublishedEntry(collection, slug));`,
  },
]

const board = 'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js'

/** The board of all drafts. */
const boardPatches: readonly Patch[] = [
  {
    module: board,
    reason: 'Brings in what may be done.',
    find: "import WorkflowCard from './WorkflowCard';",
    put: `import WorkflowCard from './WorkflowCard';
import { hasOwnRight } from '#admin/app/newsroom/signed-in.ts';
import { confirmStep } from '#admin/app/workflow/confirm-step.ts';
import { sayMoment } from '#admin/app/page/say-moment.ts';`,
  },
  {
    module: board,
    reason: 'The day of the last change is Vietnamese.',
    find: "const timestamp = dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'));",
    put: "const timestamp = sayMoment(entry.get('updatedOn'), new Date());",
  },
  {
    module: board,
    reason: 'Who may publish publishes from any column, and is not asked twice.',
    find: `    if (ownStatus !== status.last()) {
      window.alert(this.props.t('workflow.workflowList.onPublishingNotReadyEntry'));
      return;
    } else if (!window.confirm(this.props.t('workflow.workflowList.onPublishEntry'))) {
      return;
    }`,
    put: '',
  },
  {
    module: board,
    reason: 'Asks before it drops a draft, in Vietnamese whatever the browser speaks.',
    find: `    if (window.confirm(this.props.t('workflow.workflowList.onDeleteEntry'))) {
      this.props.handleDelete(collection, slug, ownStatus);
    }`,
    put: `    void confirmStep('discard').then(isSure => isSure && this.props.handleDelete(collection, slug, ownStatus));`,
  },
  {
    module: board,
    reason: 'The button stands only where it may be used.',
    find: "const canPublish = ownStatus === status.last() && !entry.get('isPersisting', false);",
    put: "const canPublish = !entry.get('isPersisting', false);",
  },
  {
    module: board,
    reason: 'The button stands only for whoever may publish.',
    find: "const allowPublish = collection?.get('publish');",
    put: "const allowPublish = collection?.get('publish') && hasOwnRight('publish');",
  },
  {
    module: board,
    reason: "An article's `body` is its organisation; what people know it by is its lead.",
    find: "body: entry.getIn(['data', 'body']),",
    put: "body: entry.getIn(['data', 'sapo']),",
  },
]

const sidebar = 'decap-cms-core/dist/esm/components/Collection/Sidebar.js'
const reducers = 'decap-cms-core/dist/esm/reducers/index.js'
const notices = 'decap-cms-core/dist/esm/reducers/notifications.js'
const library = 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryTop.js'

/** Nobody is offered what the server would refuse him. */
const rightPatches: readonly Patch[] = [
  {
    module: sidebar,
    reason: 'Brings in what may be written.',
    find: "import NestedCollection from './NestedCollection';",
    put: `import NestedCollection from './NestedCollection';
import { isOwnCollection } from '#admin/app/newsroom/own-collections.ts';`,
  },
  {
    module: sidebar,
    reason: 'A reporter has articles to write, and no sections or settings.',
    find: "filter(collection => collection.get('hide') !== true)",
    put: "filter(collection => collection.get('hide') !== true && isOwnCollection(collection.get('name')))",
  },
  {
    module: reducers,
    reason: 'Brings in what may be written.',
    find: "import { FOLDER } from '../constants/collectionTypes';",
    put: `import { FOLDER } from '../constants/collectionTypes';
import { isOwnCollection } from '#admin/app/newsroom/own-collections.ts';`,
  },
  {
    module: reducers,
    reason: 'A new entry is offered only where it may be saved.',
    find: "if (!collection || !collection.get('create')) {",
    put: "if (!collection || !collection.get('create') || !isOwnCollection(collectionName)) {",
  },
  {
    module: library,
    reason: 'Brings in what may be done.',
    find: "import MediaLibrarySearch from './MediaLibrarySearch';",
    put: `import MediaLibrarySearch from './MediaLibrarySearch';
import { hasOwnRight } from '#admin/app/newsroom/signed-in.ts';`,
  },
  {
    module: library,
    reason: 'Only who publishes deletes pictures: articles of others may show them.',
    find: '_jsx(DeleteButton, {',
    put: "hasOwnRight('publish') && _jsx(DeleteButton, {",
  },
]

/** Messages that come and go. */
const noticePatches: readonly Patch[] = [
  {
    module: notices,
    reason:
      'A message takes the place of the one before: a fault that is mended is not told on, nor told twice.',
    find: 'state.notifications = [...state.notifications, {',
    put: 'state.notifications = [{',
  },
]

/** What stands above every page. */
const framePatches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/App/App.js',
    reason: 'Brings in the bar of a trial.',
    find: "import Header from './Header';",
    put: `import Header from './Header';
import { MemberBar } from '#admin/app/newsroom/member-bar.tsx';`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/App/App.js',
    reason: 'A trial says on every page that it is one.',
    find: 'children: [_jsx(Notifications, {}), !isEditorRoute && _jsx(Header, {',
    put: 'children: [_jsx(Notifications, {}), _jsx(MemberBar, {}), !isEditorRoute && _jsx(Header, {',
  },
  {
    module: settings,
    reason: 'Brings in who is signed in.',
    find: "import { Icon, Dropdown, DropdownItem, DropdownButton, colors, shadows } from 'decap-cms-ui-default';",
    put: `import { Icon, Dropdown, DropdownItem, DropdownButton, colors, shadows } from 'decap-cms-ui-default';
import { WhoIsHere } from '#admin/app/newsroom/who-is-here.tsx';`,
  },
  {
    module: settings,
    reason: 'Beside the menu of the account stands whose it is.',
    find: 'displayUrl ? _jsx(AppHeaderSiteLink, {',
    put: '_jsx(WhoIsHere, {}), displayUrl ? _jsx(AppHeaderSiteLink, {',
  },
]

/** How Decap's workflow of three steps becomes one of one press for whoever may publish. */
export const workflowPatches: readonly Patch[] = [
  ...toolbarPatches,
  ...editorPatches,
  ...actionPatches,
  ...boardPatches,
  ...rightPatches,
  ...noticePatches,
  ...framePatches,
]
