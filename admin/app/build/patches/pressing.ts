import type { Patch } from '../patch.ts'

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js'
const withWorkflow = 'decap-cms-core/dist/esm/components/Editor/withWorkflow.js'

/** What the buttons above the form do. */
export const pressingPatches: readonly Patch[] = [
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
