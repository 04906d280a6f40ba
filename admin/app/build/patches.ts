import type { Plugin } from 'vite'

/** One place of Decap's source that has to read otherwise, and why. */
export interface Patch {
  /** End of the module's path. */
  readonly module: string
  readonly reason: string
  readonly find: string
  readonly put: string
}

/** Every place where Decap 3.16.3 is mended; `applyPatches` stops the build when one no longer fits. */
export const patches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason:
      'The saved draft was offered before the entry had loaded and then overwritten by it (upstream issue 5055).',
    find: 'if (!prevProps.localBackup && this.props.localBackup) {',
    put: `const isReady = (props) => props.localBackup && (props.newEntry || (props.entry && !props.entry.get('isFetching') && props.entryDraft.get('entry')));
    if (!isReady(prevProps) && isReady(this.props)) {`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason: 'A save that was refused has been told of; the editor is led to the first fault.',
    find: `await persistEntry(collection);
    this.deleteBackup();`,
    put: `try {
      await persistEntry(collection);
    } catch {
      document.querySelector('.decap-EditorControl-ControlErrorsList')?.scrollIntoView({ block: 'center' });
      return;
    }
    this.deleteBackup();`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    reason: 'A save that a malformed field stops said nothing at all.',
    find: 'if (hasPresenceErrors) {',
    put: 'if (hasPresenceErrors || !fieldsErrors.isEmpty()) {',
  },
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
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    reason: 'Saving takes one press; the rarer ways to save stay in a menu beside it.',
    find: `return _jsx("div", {
      children: _jsxs(ToolbarDropdown, {
        dropdownTopOverlap: "40px",
        dropdownWidth: "max-content",
        renderButton: () => _jsx(PublishButton, {
          children: isPersisting ? t('editor.editorToolbar.publishing') : t('editor.editorToolbar.publish')
        }),
        children: [_jsx(DropdownItem, {
          label: t('editor.editorToolbar.publishNow'),
          icon: "arrow",
          iconDirection: "right",
          onClick: onPersist
        }), canCreate ? _jsxs(_Fragment, {
          children: [_jsx(DropdownItem, {
            label: t('editor.editorToolbar.publishAndCreateNew'),
            icon: "add",
            onClick: onPersistAndNew
          }), _jsx(DropdownItem, {
            label: t('editor.editorToolbar.publishAndDuplicate'),
            icon: "add",
            onClick: onPersistAndDuplicate
          })]
        }) : null]
      })
    });`,
    put: `return _jsxs("div", {
      className: "save-buttons",
      children: [_jsx(SaveButton, {
        disabled: isPersisting,
        onClick: () => onPersist(),
        children: isPersisting ? t('editor.editorToolbar.publishing') : t('editor.editorToolbar.publish')
      }, "save"), canCreate ? _jsxs(ToolbarDropdown, {
        dropdownTopOverlap: "40px",
        dropdownWidth: "max-content",
        renderButton: () => _jsx(PublishButton, {
          "aria-label": t('editor.editorToolbar.publishNow')
        }),
        children: [_jsx(DropdownItem, {
          label: t('editor.editorToolbar.publishAndCreateNew'),
          icon: "add",
          onClick: onPersistAndNew
        }, "new"), _jsx(DropdownItem, {
          label: t('editor.editorToolbar.publishAndDuplicate'),
          icon: "add",
          onClick: onPersistAndDuplicate
        }, "duplicate")]
      }, "more") : null]
    });`,
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
    module: 'decap-cms-widget-markdown/dist/esm/serializers/remarkEscapeMarkdownEntities.js',
    reason: 'A paragraph that begins with "1." or "+" was saved unescaped and became a list.',
    find: "return text.replace(/^\\s*([-#*>=|]| {4,}|`{3,})/, '$`\\\\$1');",
    put: "return text.replace(/^\\s*([-+#*>=|]| {4,}|`{3,})/, '$`\\\\$1').replace(/^(\\d{1,9})([.)])(?=\\s|$)/, '$1\\\\$2');",
  },
]

function applyPatch(code: string, { find, put, module }: Patch): string {
  if (!code.includes(find)) {
    throw new Error(
      `admin/app: the patch for ${module} no longer fits: expected to find "${find}". Compare it with the installed version and mend admin/app/build/patches.ts.`,
    )
  }
  return code.replace(find, () => put)
}

/** Applies the patches while Decap is bundled. Throws an `Error` where the source is not what a patch expects. */
export function applyPatches(list: readonly Patch[] = patches): Plugin {
  return {
    name: 'apply-patches',
    enforce: 'pre',
    transform(code, id) {
      const own = list.filter(({ module }) => id.endsWith(module))
      if (own.length === 0) return null
      return { code: own.reduce(applyPatch, code), map: null }
    },
  }
}
