import type { Patch } from '../patch.ts'

const entries = 'decap-cms-core/dist/esm/actions/entries.js'
const lists = 'decap-cms-core/dist/esm/reducers/entries.js'
const workflow = 'decap-cms-core/dist/esm/reducers/editorialWorkflow.js'

/** How lists are loaded: a page at a time, in the order asked for, never by a late answer. */
export const listLoadingPatches: readonly Patch[] = [
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
]
