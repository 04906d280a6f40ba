import type { Patch } from '../patch.ts'

const module = 'decap-cms-core/dist/esm/reducers/entryDraft.js'

/**
 * Whether a draft differs from what is saved. Decap compares with the entry as it was opened and calls a draft
 * saved when the answer comes, so it took text typed while a save was under way, and an edit taken back after a save,
 * for saved: the button went away and the text with it.
 */
export const draftPatches: readonly Patch[] = [
  {
    module,
    reason: 'Remembers what a save sends.',
    find: `return state.setIn(['entry', 'isPersisting'], true);`,
    put: `return state.setIn(['entry', 'isPersisting'], true).setIn(['entry', 'sentData'], state.getIn(['entry', 'data']));`,
  },
  {
    module,
    reason: 'What was typed while the save was under way is still to be saved.',
    find: `state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (`,
    put: `state.deleteIn(['entry', 'isPersisting']);
        const sent = state.getIn(['entry', 'sentData']);
        state.setIn(['entry', 'savedData'], sent);
        state.set('hasChanged', sent !== undefined && !state.getIn(['entry', 'data']).equals(sent));
        if (state.getIn(['entry', 'isModification']) === null) state.setIn(['entry', 'isModification'], state.getIn(['entry', 'newRecord']) !== true);
        if (`,
  },
  {
    module,
    reason:
      'After a save, a draft has changed when it differs from what was saved, not from what was opened.',
    find: `state.set('hasChanged', !entries.some(`,
    put: `const saved = state.getIn(['entry', 'savedData']);
          if (saved !== undefined) return state.set('hasChanged', !state.getIn(['entry', 'data']).equals(saved));
          state.set('hasChanged', !entries.some(`,
  },
  {
    module,
    reason:
      'A save that was merged with what somebody else saved brings the merged text into the form; what was typed since stays.',
    find: 'case DRAFT_VALIDATION_ERRORS:',
    put: `case 'NEWSROOM_SOURCE':
      return takeSource(state, fromJS(action.payload.data));
    case DRAFT_VALIDATION_ERRORS:`,
  },
  {
    module,
    reason: 'Brings in how a form takes another source.',
    find: "import { sanitizeSlug } from '../lib/urlHelper';",
    put: `import { sanitizeSlug } from '../lib/urlHelper';
import { takeSource } from '#admin/app/newsroom/take-source.ts';`,
  },
]
