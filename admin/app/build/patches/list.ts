import type { Patch } from '../patch.ts'

const backend = 'decap-cms-core/dist/esm/backend.js'
const entries = 'decap-cms-core/dist/esm/actions/entries.js'
const lists = 'decap-cms-core/dist/esm/reducers/entries.js'
const workflow = 'decap-cms-core/dist/esm/reducers/editorialWorkflow.js'

/** What is mended in lists and searching. */
export const listPatches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
    reason: 'A list of titles does not say when an article appeared or that it is a draft.',
    find: "import { connect } from 'react-redux';",
    put: "import { connect } from 'react-redux';\nimport { cardNote } from '#admin/app/find/card-note.ts';",
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
    reason: 'Works out the line under the title.',
    find: `return {
    summary,`,
    put: `return {
    note: cardNote(entryData),
    summary,`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
    reason: 'Takes the line in.',
    find: `function EntryCard({`,
    put: `function EntryCard({
  note,`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js',
    reason: 'Shows the line in the list.',
    find: `              children: getStatusLabel(workflowStatus)
            })
          })]
        })]
      })
    });
  }
  if (viewStyle === VIEW_STYLE_GRID)`,
    put: `              children: getStatusLabel(workflowStatus)
            })
          })]
        }), note ? _jsx("span", { className: "card-note", children: note }) : null]
      })
    });
  }
  if (viewStyle === VIEW_STYLE_GRID)`,
  },
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
    module: entries,
    reason: 'Brings in how a list is asked for.',
    find: "import { navigateToEntry } from '../routing/history';",
    put: `import { navigateToEntry } from '../routing/history';
import { beginTurn, listOrder } from '#admin/app/newsroom/list-order.ts';`,
  },
  {
    module: entries,
    reason: 'A list is loaded a page at a time in the chosen order; Decap loaded all of it to sort it.',
    find: `    const sortFields = selectEntriesSortFields(state.entries, collection.get('name'));

    // If user has already set a sort, use it
    if (sortFields && sortFields.length > 0) {
      const field = sortFields[0];
      return dispatch(sortByField(collection, field.get('key'), field.get('direction')));
    }

    // Otherwise, check for a default sort field in the collection configuration
    const defaultSort = selectDefaultSortField(collection);
    if (defaultSort) {
      const direction = defaultSort.direction === 'desc' ? SortDirection.Descending : SortDirection.Ascending;
      return dispatch(sortByField(collection, defaultSort.field, direction));
    }
`,
    put: "    const isLatest = beginTurn(collection.get('name'));\n",
  },
  {
    module: entries,
    reason: 'The order goes along.',
    find: 'provider.listEntries(collection, page));',
    put: "provider.listEntries(collection, listOrder(state.entries, collection.get('name'))));",
  },
  {
    module: entries,
    reason: 'A late answer to an earlier question is dropped.',
    find: `      response = {
        ...response,`,
    put: `      if (!isLatest()) return;
      response = {
        ...response,`,
  },
  {
    module: entries,
    reason: 'A page that belongs to an earlier order is dropped.',
    find: `      dispatch(entriesLoading(collection));
      const {
        entries,
        cursor: newCursor
      } = await traverseCursor(backend, cursor, realAction);`,
    put: `      dispatch(entriesLoading(collection));
      const isLatest = beginTurn(collectionName);
      const {
        entries,
        cursor: newCursor
      } = await traverseCursor(backend, cursor, realAction);
      if (!isLatest()) return;`,
  },
  {
    module: entries,
    reason: 'Sorting loads the first page in the new order, also while another is on its way.',
    find: `    if (isFetching) {
      return;
    }
    try {
      const entries = await getAllEntries(state, collection);
      dispatch({
        type: SORT_ENTRIES_SUCCESS,
        payload: {
          collection: collection.get('name'),
          key,
          direction,
          entries
        }
      });
    } catch (error) {
      dispatch({
        type: SORT_ENTRIES_FAILURE,
        payload: {
          collection: collection.get('name'),
          key,
          direction,
          error
        }
      });
    }`,
    put: '    await dispatch(loadEntries(collection));',
  },
  {
    module: entries,
    reason: 'Filtering loads the first page of what is left, also while another is on its way.',
    find: `    if (isFetching) {
      return;
    }
    try {
      const entries = await getAllEntries(state, collection);
      dispatch({
        type: FILTER_ENTRIES_SUCCESS,
        payload: {
          collection: collection.get('name'),
          filter,
          entries
        }
      });
    } catch (error) {
      dispatch({
        type: FILTER_ENTRIES_FAILURE,
        payload: {
          collection: collection.get('name'),
          filter,
          error
        }
      });
    }`,
    put: '    await dispatch(loadEntries(collection));',
  },
  {
    module: lists,
    reason:
      'A list stands as the newsroom ordered it: Decap sorted again, letter by code, and filtered the one page.',
    find: `  let entries = getPublishedEntries(state, collectionName);
  const sortFields = selectEntriesSortFields(state, collectionName);
  if (sortFields && sortFields.length > 0) {
    const keys = sortFields.map(v => selectSortDataPath(collection, v.get('key')));
    const orders = sortFields.map(v => v.get('direction') === SortDirection.Ascending ? 'asc' : 'desc');
    entries = fromJS(orderBy(entries.toJS(), keys, orders));
  }
  const filters = selectEntriesFilterFields(state, collectionName);
  if (filters && filters.length > 0) {
    entries = entries.filter(e => {
      const allMatched = filters.every(f => {
        const pattern = f.get('pattern');
        const field = f.get('field');
        const data = e.get('data') || Map();
        const toMatch = data.getIn(keyToPathArray(field));
        const matched = toMatch !== undefined && new RegExp(String(pattern)).test(String(toMatch));
        return matched;
      });
      return allMatched;
    }).toList();
  }
  return entries;`,
    put: '  return getPublishedEntries(state, collectionName);',
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js',
    reason:
      'A list is asked for each time it is opened: a page of it costs little, and others work on it too.',
    find: `    if (collection && !entriesLoaded) {
      loadEntries(collection);
    }
    if (isEditorialWorkflowEnabled && !unpublishedEntriesLoaded) {`,
    put: `    if (collection) loadEntries(collection);
    if (isEditorialWorkflowEnabled) {`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js',
    reason: 'So it is when another list is chosen.',
    find: `    if (collection !== prevProps.collection && !entriesLoaded) {
      loadEntries(collection);
    }
    if (isEditorialWorkflowEnabled && (!unpublishedEntriesLoaded || collection !== prevProps.collection)) {`,
    put: `    if (collection.get('name') === prevProps.collection.get('name')) return;
    loadEntries(collection);
    if (isEditorialWorkflowEnabled) {`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Collection/Entries/EntryListing.js',
    reason: 'Drafts stand in the list itself, in its order.',
    find: `    showPublishedEntries: true,
    showUnpublishedEntries: true`,
    put: `    showPublishedEntries: true,
    showUnpublishedEntries: false`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    reason: 'The drafts are asked for each time a list or the board is opened: others work on them too.',
    find: `    if (state.config.publish_mode !== EDITORIAL_WORKFLOW || entriesLoaded || entriesLoading) {`,
    put: `    if (state.config.publish_mode !== EDITORIAL_WORKFLOW || entriesLoading) {`,
  },
  {
    module: workflow,
    reason: 'Drafts that are gone leave the board; the board stays while it is asked for again.',
    find: `      return state.withMutations(map => {
        action.payload.entries.forEach(entry => map.setIn(`,
    put: `      return state.withMutations(map => {
        map.set('entities', Map());
        action.payload.entries.forEach(entry => map.setIn(`,
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
  {
    module: 'decap-cms-core/dist/esm/actions/collections.js',
    reason:
      'Each letter typed into a search is no step to go back to; a slash in a document number is no part of the address.',
    find: `  if (collection) {
    history.push(\`/collections/\${collection}/search/\${query}\`);
  } else {
    history.push(\`/search/\${query}\`);
  }`,
    put: `  const words = encodeURIComponent(query.trim());
  const address = collection ? \`/collections/\${collection}/search/\${words}\` : \`/search/\${words}\`;
  if (history.location.pathname.includes('/search/')) history.replace(address);
  else history.push(address);`,
  },
]
