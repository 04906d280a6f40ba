import type { Patch } from '../patch.ts'

const select = 'decap-cms-widget-select/dist/esm/SelectControl.js'
const relation = 'decap-cms-widget-relation/dist/esm/RelationControl.js'
const words = "import { choiceWords } from '#admin/app/form/choice-words.ts';"

/** What is mended in the boxes with a list of choices: and with items to move: they spoke English. */
export const choicePatches: readonly Patch[] = [
  {
    module: select,
    reason: 'Brings in the Vietnamese words.',
    find: "import { reactSelectStyles } from 'decap-cms-ui-default';",
    put: `import { reactSelectStyles } from 'decap-cms-ui-default';\n${words}`,
  },
  {
    module: select,
    reason: 'A list of choices speaks Vietnamese.',
    find: `return _jsx(Select, {`,
    put: `return _jsx(Select, {
      ...choiceWords,`,
  },
  {
    module: relation,
    reason: 'Brings in the Vietnamese words.',
    find: "import { reactSelectStyles } from 'decap-cms-ui-default';",
    put: `import { reactSelectStyles } from 'decap-cms-ui-default';\n${words}`,
  },
  {
    module: relation,
    reason: 'A list of entries speaks Vietnamese.',
    find: `loadingMessage: () => 'Loading options…',`,
    put: '...choiceWords,',
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    reason:
      'Items are moved by mouse and touch; the English words on how to do it by keyboard were untrue besides.',
    find: '_jsx(DndContext, {',
    put: "_jsx(DndContext, { accessibility: { screenReaderInstructions: { draggable: 'Kéo để đổi thứ tự.' } },",
  },
]
