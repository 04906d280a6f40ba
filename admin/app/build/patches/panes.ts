import type { Patch } from '../patch.ts'

const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js'
const menu = 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js'

/** Where our panes hang on to Decap: the history, the pages beside the editor, the form that a version fills. */
export const panePatches: readonly Patch[] = [
  {
    module: toolbar,
    reason: 'Brings in the buttons for the panes.',
    find: "import { status } from '../../constants/publishModes';",
    put: `import { status } from '../../constants/publishModes';
import { EntryTools } from '#admin/app/entry/entry-tools.tsx';`,
  },
  {
    module: toolbar,
    reason: 'Every saved entry has notes and a history to look at.',
    find: `, _jsx(ToolbarSubSectionLast, {`,
    put: `, _jsx(EntryTools, this.props), _jsx(ToolbarSubSectionLast, {`,
  },
  {
    module: menu,
    reason: 'Brings in the pages beside the editor.',
    find: "import { stripProtocol } from '../../lib/urlHelper';",
    put: `import { stripProtocol } from '../../lib/urlHelper';
import { ownLinks } from '#admin/app/entry/own-links.ts';`,
  },
  {
    module: menu,
    reason: 'The menu of the account leads to the pages beside the editor.',
    find: `children: _jsx(DropdownItem, {
        label: t('ui.settingsDropdown.logOut'),
        onClick: onLogoutClick
      })`,
    put: `children: [...ownLinks().map(({ label, address }) => _jsx(DropdownItem, {
        label,
        onClick: () => location.assign(address)
      }, address)), _jsx(DropdownItem, {
        label: t('ui.settingsDropdown.logOut'),
        onClick: onLogoutClick
      }, 'sign-out')]`,
  },
  {
    module: menu,
    reason: 'The menu is as wide as its words.',
    find: `dropdownWidth: "100px"`,
    put: `dropdownWidth: "max-content"`,
  },
  {
    module: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    reason:
      'An earlier version fills the form as one unsaved change; the key makes every field take its value.',
    find: `case DRAFT_DISCARD:`,
    put: `case 'DRAFT_REPLACE_DATA':
      return state.withMutations(state => {
        state.setIn(['entry', 'data'], fromJS(action.payload.data));
        state.set('fieldsErrors', Map());
        state.set('hasChanged', true);
        state.set('key', crypto.randomUUID());
      });
    case DRAFT_DISCARD:`,
  },
]
