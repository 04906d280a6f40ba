import type { Patch } from '../patch.ts'

/** What is mended in the editor of texts. */
export const markdownPatches: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
    reason: 'A pasted table came out as loose paragraphs.',
    find: `  PRE: () => ({
    type: 'code'
  }),`,
    put: `  PRE: () => ({
    type: 'code'
  }),
  TABLE: () => ({ type: 'table' }),
  TR: () => ({ type: 'table-row' }),
  TH: () => ({ type: 'table-cell' }),
  TD: () => ({ type: 'table-cell' }),`,
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/serializers/remarkEscapeMarkdownEntities.js',
    reason: 'A paragraph that begins with "1." or "+" was saved unescaped and became a list.',
    find: "return text.replace(/^\\s*([-#*>=|]| {4,}|`{3,})/, '$`\\\\$1');",
    put: "return text.replace(/^\\s*([-+#*>=|]| {4,}|`{3,})/, '$`\\\\$1').replace(/^(\\d{1,9})([.)])(?=\\s|$)/, '$1\\\\$2');",
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    reason: 'The text box says its name.',
    find: 'renderElement: renderElement,',
    put: `renderElement: renderElement,
            "aria-label": props.field.get('label'),`,
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js',
    reason: 'Two buttons open menus and stand inside a button already.',
    find: `_jsx(StyledToolbarButton, {
    isActive`,
    put: `_jsx(StyledToolbarButton, {
    as: type === 'headings' || icon === 'add-with' ? 'span' : 'button',
    isActive`,
  },
]
