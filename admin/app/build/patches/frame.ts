import type { Patch } from '../patch.ts'

const settings = 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js'

/** What stands above every page. */
export const framePatches: readonly Patch[] = [
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
