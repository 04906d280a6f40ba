import type { Patch } from '../patch.ts'

const face = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js'
const item = 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/NoteItem.js'
const form = 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/AddNoteForm.js'
const pane = 'decap-cms-core/dist/esm/components/Editor/EditorNotesPane/EditorNotesPane.js'

/** What is mended in the notes beside an entry. */
export const notePatches: readonly Patch[] = [
  {
    module: face,
    reason: 'An entry opens with its preview beside it; notes come when asked for.',
    find: `const PANE_ORDER = ['i18n', 'notes', 'preview'];`,
    put: `const PANE_ORDER = ['i18n', 'preview', 'notes'];`,
  },
  {
    module: face,
    reason:
      'The notes are opened from the bar above the form, also on a phone, which shows no buttons beside it.',
    find: 'children: [_jsx(EditorToolbar, {',
    put: `children: [_jsx(EditorToolbar, {
        notesShown: rightPane === 'notes',
        openNotes: (this.props.notes ?? []).filter(note => !note.get('resolved')).size ?? 0,
        onToggleNotes: notesEnabled ? () => this.handleTogglePane(rightPane === 'notes' ? 'preview' : 'notes', rightPane) : undefined,`,
  },
  {
    module: item,
    reason: 'Brings in our question.',
    find: "import { Component } from 'react';",
    put: `import { Component } from 'react';
import { ask } from '#admin/app/page/ask.ts';`,
  },
  {
    module: item,
    reason: 'Asks before a note goes, in Vietnamese whatever the browser speaks.',
    find: `    if (window.confirm(t('editor.editorNotesPane.confirmDelete'))) {
      onDelete(note.get('id'));
    }`,
    put: `    void ask({ title: t('editor.editorNotesPane.confirmDelete'), text: note.get('content'), yes: 'Xóa' }).then(isSure => isSure && onDelete(note.get('id')));`,
  },
  {
    module: item,
    reason: 'Brings in how moments are said.',
    find: "import PropTypes from 'prop-types';",
    put: `import PropTypes from 'prop-types';
import { sayMoment } from '#admin/app/page/say-moment.ts';`,
  },
  {
    module: item,
    reason: 'The time of a note follows the clock of Vietnam, not the language of the browser.',
    find: `const date = new Date(timestamp);
    return date.toLocaleString(undefined, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric'
    });`,
    put: 'return sayMoment(timestamp, new Date());',
  },
  {
    module: item,
    reason: 'The mark of a settled note spoke English.',
    find: 'children: "resolved"',
    put: `children: 'đã xong'`,
  },
  {
    module: item,
    reason: 'A box without a label says nothing to a screen reader.',
    find: `placeholder: t('editor.editorNotesPane.editPlaceholder'),`,
    put: `placeholder: t('editor.editorNotesPane.editPlaceholder'),
          "aria-label": t('editor.editorNotesPane.editPlaceholder'),`,
  },
  {
    module: form,
    reason: 'A box without a label says nothing to a screen reader.',
    find: `placeholder: t('editor.editorNotesPane.addPlaceholder'),`,
    put: `placeholder: t('editor.editorNotesPane.addPlaceholder'),
          "aria-label": t('editor.editorNotesPane.addPlaceholder'),`,
  },
  {
    module: pane,
    reason: 'Screen readers find the notes by their name.',
    find: 'return _jsxs(NotesContainer, {',
    put: `return _jsxs(NotesContainer, {
      role: 'region',
      "aria-label": t('editor.editorNotesPane.title'),`,
  },
  {
    module: pane,
    reason: 'No picture stands where there is nothing to say.',
    find: `children: [_jsx(EmptyStateIcon, {
            children: "\\uD83D\\uDCDD"
          }), _jsx(EmptyStateText, {
            children: t('editor.editorNotesPane.emptyState')
          })]`,
    put: `children: [_jsx(EmptyStateText, {
            children: t('editor.editorNotesPane.emptyState')
          }, 'empty')]`,
  },
]
