import type { Patch } from '../patch.ts'

const backend = 'decap-cms-core/dist/esm/backend.js'

/** How lists are searched, sorted and narrowed. */
export const listSearchPatches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/backend.js',
    reason: 'Searching knows Vietnamese marks.',
    find: "import * as fuzzy from 'fuzzy';",
    put: "import { findEntries } from '#admin/app/find/find-entries.ts';",
  },
  {
    module: backend,
    reason: 'The newsroom searches its lists: by folded words, the best first, without sending every entry.',
    find: `      const filteredSearchFields = searchFields.filter(Boolean);
      const collectionEntries = await this.listAllEntries(collection);
      return fuzzy.filter(`,
    put: `      if (collection.get('type') === FOLDER) {
        const found = await this.implementation.searchEntries(collection.get('name'), searchTerm);
        return this.processEntries(found, collection).map(original => ({ original, score: 100 }));
      }
      const filteredSearchFields = searchFields.filter(Boolean);
      const collectionEntries = await this.listAllEntries(collection);
      return findEntries(`,
  },
  {
    module: backend,
    reason: 'The settings, one file, are searched here with our own matching.',
    find: `searchTerm, collectionEntries, {
        extract: extractSearchFields(uniq(filteredSearchFields))
      });`,
    put: 'searchTerm, collectionEntries, extractSearchFields(uniq(filteredSearchFields)));',
  },
  {
    module: 'decap-cms-core/dist/esm/backend.js',
    reason: 'Choosing a section or body searches with our own matching.',
    find: `fuzzy.filter(searchTerm, expandedEntries, {
      extract: entry => {
        return getEntryField(entry.field, entry);
      }
    })`,
    put: 'findEntries(searchTerm, expandedEntries, (entry) => getEntryField(entry.field, entry))',
  },
  {
    module: backend,
    reason: 'The newsroom sorts and filters a list.',
    find: `  async listEntries(collection) {`,
    put: `  async listEntries(collection, order) {`,
  },
  {
    module: backend,
    reason: 'The newsroom is told how.',
    find: `return this.implementation.entriesByFolder(collection.get('folder'), extension, depth);`,
    put: `return this.implementation.entriesByFolder(collection.get('folder'), extension, depth, order);`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/search.js',
    reason: 'A late answer to an earlier search is dropped.',
    find: `      const response = await searchPromise;
      return dispatch(searchSuccess(`,
    put: `      const response = await searchPromise;
      if (getState().search.term !== searchTerm) return;
      return dispatch(searchSuccess(`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js',
    reason: 'A list narrows while one types, a moment after the last letter.',
    find: `    this.toggleSuggestions(query !== '');
    if (query === '') {
      this.resetSelectedSuggestion();
    }`,
    put: `    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      if (query.trim() !== '') this.submitSearch();
      else if (this.props.collection) location.hash = '#/collections/' + this.props.collection.get('name');
    }, 300);`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js',
    reason: 'A search that was about to begin threw whoever opened an entry meanwhile back to the list.',
    find: '  getSelectedSelectionBasedOnProps() {\n',
    put: '  componentWillUnmount() {\n    clearTimeout(this.pause);\n  }\n  getSelectedSelectionBasedOnProps() {\n',
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js',
    reason: 'The box says where it looks, also to screen readers.',
    find: `          placeholder: t('collection.sidebar.searchAll'),`,
    put: `          type: 'search',
          'aria-label': t('collection.sidebar.searchAll'),
          placeholder: t('collection.sidebar.searchAll'),`,
  },
]
