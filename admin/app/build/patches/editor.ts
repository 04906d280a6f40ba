import type { Patch } from '../patch.ts'

/** What is mended in the form and its toolbar. */
export const editorPatches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    reason: 'A save that a malformed field stops said nothing at all.',
    find: 'if (hasPresenceErrors) {',
    put: 'if (hasPresenceErrors || !fieldsErrors.isEmpty()) {',
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    reason: 'A form that nobody filled in yet was called saved; what is saved says where it stands.',
    find: `children: t('editor.editorToolbar.changesSaved')`,
    put: 'children: entryState(this.props)',
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js',
    reason: "The link to the readers' pages says where it leads instead of a number of a machine.",
    find: 'children: stripProtocol(displayUrl)',
    put: `children: t('ui.default.goBackToSite')`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    reason:
      'A label on a div without a role says nothing; style sheets and tests need the name of the field.',
    find: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
    put: '"data-field": fieldName, "data-widget": widgetName,',
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    reason: 'Screen readers jump to the main part of a page.',
    find: 'const EditorContainer = /*#__PURE__*/_styled("div"',
    put: 'const EditorContainer = /*#__PURE__*/_styled("main"',
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js',
    reason: 'A frame says what it holds.',
    find: `children: _jsx(PreviewPaneFrame, {
        id: "preview-pane",`,
    put: `children: _jsx(PreviewPaneFrame, {
        title: 'Xem trước',
        id: "preview-pane",`,
  },
  {
    module: 'decap-cms-ui-default/dist/esm/Toggle.js',
    reason: 'A switch says its name.',
    find: `function Toggle({
  id,`,
    put: `function Toggle({
  'aria-label': label,
  id,`,
  },
  {
    module: 'decap-cms-ui-default/dist/esm/Toggle.js',
    reason: 'A switch says its name and whether it is on, also before it was ever used.',
    find: '"aria-checked": isActive?.toString(),',
    put: '"aria-checked": String(Boolean(isActive)), "aria-label": label,',
  },
  {
    module: 'decap-cms-core/dist/esm/components/App/App.js',
    reason:
      'Going from one entry straight to another kept the values of the first under the address of the second.',
    find: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            })`,
    put: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            }, props.location.pathname)`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason: 'The form waits for its own entry instead of showing the last one for a moment.',
    find: "entryDraft.get('entry') === undefined || entry && entry.get('isFetching')",
    put: `entryDraft.get('entry') === undefined || entry && entry.get('isFetching') ||
      !newEntry && (entryDraft.getIn(['entry', 'slug']) !== slug || entryDraft.getIn(['entry', 'collection']) !== collection.get('name'))`,
  },
]
