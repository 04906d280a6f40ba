import type { Patch } from '../patch.ts'

const sidebar = 'decap-cms-core/dist/esm/components/Collection/Sidebar.js'
const reducers = 'decap-cms-core/dist/esm/reducers/index.js'
const library = 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryTop.js'

/** Nobody is offered what the server would refuse him. */
export const rightPatches: readonly Patch[] = [
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
