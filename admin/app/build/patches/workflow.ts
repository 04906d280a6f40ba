import type { Patch } from '../patch.ts'

const actions = 'decap-cms-core/dist/esm/actions/editorialWorkflow.js'

/** What stands behind the buttons: Decap's workflow of three steps becomes one of one press for whoever may publish. */
export const workflowPatches: readonly Patch[] = [
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
