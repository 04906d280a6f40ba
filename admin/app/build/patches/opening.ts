import type { Patch } from '../patch.ts'

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js'
const entries = 'decap-cms-core/dist/esm/actions/entries.js'
const workflow = 'decap-cms-core/dist/esm/actions/editorialWorkflow.js'

/** The form is shown once its last value is there: nothing that arrives late replaces what was typed meanwhile. */
const formPatches: readonly Patch[] = [
  {
    module: editor,
    reason: 'Brings in the turns of the form.',
    find: "import EditorInterface from './EditorInterface';",
    put: `import EditorInterface from './EditorInterface';
import { beginForm } from '#admin/app/entry/form-turn.ts';`,
  },
  {
    module: editor,
    reason: 'Whether the copy of what was typed has been asked for.',
    find: '  componentDidMount() {',
    put: '  state = { hasAsked: false };\n  componentDidMount() {',
  },
  {
    module: editor,
    reason:
      'The copy may be long in coming; its offer came in the midst of typing, where a space accepts it.',
    find: '    retrieveLocalBackup(collection, slug);',
    put: `    const showForm = () => this.setState({ hasAsked: true });
    void retrieveLocalBackup(collection, slug).then(showForm, showForm);`,
  },
  {
    module: editor,
    reason: 'A new form waits for its defaults, every form for the copy.',
    find: "entryDraft == null || entryDraft.get('entry') === undefined ||",
    put: "!this.state.hasAsked || entryDraft == null || entryDraft.getIn(['entry', 'data']) === undefined ||",
  },
  {
    module: editor,
    reason: 'A form that closes waits for no entry any more.',
    find: '    this.createBackup.flush();',
    put: '    beginForm();\n    this.createBackup.flush();',
  },
]

/** An entry that arrives after its form was left, or opened again, is dropped. */
const arrivalPatches: readonly Patch[] = [
  {
    module: entries,
    reason: 'Brings in the turns of the form.',
    find: "import { navigateToEntry } from '../routing/history';",
    put: `import { navigateToEntry } from '../routing/history';
import { beginForm } from '#admin/app/entry/form-turn.ts';`,
  },
  {
    module: entries,
    reason: 'An entry is loaded for one form.',
    find: `export function loadEntry(collection, slug) {
  return async (dispatch, getState) => {
    await waitForMediaLibraryToLoad(dispatch, getState());
    dispatch(entryLoading(collection, slug));`,
    put: `export function loadEntry(collection, slug, isAwaited = beginForm()) {
  return async (dispatch, getState) => {
    await waitForMediaLibraryToLoad(dispatch, getState());
    if (!isAwaited()) return;
    dispatch(entryLoading(collection, slug));`,
  },
  {
    module: entries,
    reason: 'A late entry replaced the form that was open by then, and what was typed into it.',
    find: `      const loadedEntry = await tryLoadEntry(getState(), collection, slug);
      dispatch(entryLoaded(collection, loadedEntry));
      dispatch(createDraftFromEntry(loadedEntry));
    } catch (error) {`,
    put: `      const loadedEntry = await tryLoadEntry(getState(), collection, slug);
      if (!isAwaited()) return;
      dispatch(entryLoaded(collection, loadedEntry));
      dispatch(createDraftFromEntry(loadedEntry));
    } catch (error) {
      if (!isAwaited()) return;`,
  },
  {
    module: entries,
    reason: 'An empty form is for one form, too.',
    find: `    const params = new URLSearchParams(search);
    const uniqueKeys`,
    put: `    const isAwaited = beginForm();
    const params = new URLSearchParams(search);
    const uniqueKeys`,
  },
  {
    module: entries,
    reason: 'An empty form that comes late must not empty another.',
    find: `    dispatch(emptyDraftCreated(newEntry));`,
    put: `    if (isAwaited()) dispatch(emptyDraftCreated(newEntry));`,
  },
  {
    module: workflow,
    reason: 'Brings in the turns of the form.',
    find: "import { addNotification } from './notifications';",
    put: `import { addNotification } from './notifications';
import { beginForm } from '#admin/app/entry/form-turn.ts';`,
  },
  {
    module: workflow,
    reason: 'A draft is loaded for one form.',
    find: `export function loadUnpublishedEntry(collection, slug) {
  return async (dispatch, getState) => {`,
    put: `export function loadUnpublishedEntry(collection, slug) {
  const isAwaited = beginForm();
  return async (dispatch, getState) => {`,
  },
  {
    module: workflow,
    reason: 'Nothing is asked for a form that was left.',
    find: '    dispatch(unpublishedEntryLoading(collection, slug));\n    try {',
    put: '    if (!isAwaited()) return;\n    dispatch(unpublishedEntryLoading(collection, slug));\n    try {',
  },
  {
    module: workflow,
    reason: 'A late draft replaced the form that was open by then, and what was typed into it.',
    find: '      dispatch(addAssets(assetProxies));\n      dispatch(unpublishedEntryLoaded(collection, entry));',
    put: `      if (!isAwaited()) return;
      dispatch(addAssets(assetProxies));
      dispatch(unpublishedEntryLoaded(collection, entry));`,
  },
  {
    module: workflow,
    reason: 'So did the published entry where there is no draft.',
    find: '      if (error.name === EDITORIAL_WORKFLOW_ERROR && error.notUnderEditorialWorkflow) {\n        dispatch(unpublishedEntryRedirected(collection, slug));\n        dispatch(loadEntry(collection, slug));',
    put: `      if (!isAwaited()) return;
      if (error.name === EDITORIAL_WORKFLOW_ERROR && error.notUnderEditorialWorkflow) {
        dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug, isAwaited));`,
  },
]

/** How an entry comes into its form. */
export const openingPatches: readonly Patch[] = [...formPatches, ...arrivalPatches]
