import type { Patch } from '../patch.ts'

/** What a list shows. */
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
