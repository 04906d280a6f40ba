import type { Patch } from '../patch.ts'

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
    module: 'decap-cms-core/dist/esm/backend.js',
    reason: 'The list of entries searches with our own matching.',
    find: `fuzzy.filter(searchTerm, collectionEntries, {
        extract: extractSearchFields(uniq(filteredSearchFields))
      })`,
    put: 'findEntries(searchTerm, collectionEntries, extractSearchFields(uniq(filteredSearchFields)))',
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
]
