import type { ReactNode } from 'react'
import { openHistory } from '#admin/app/history/open-history.ts'
import { type ToolbarProps, entryState } from '#admin/app/workflow/entry-actions.tsx'

/** What the bar above a form knows of the entry's panes. */
interface EntryToolsProps extends ToolbarProps {
  readonly notesShown?: boolean
  /** How many notes wait to be settled. */
  readonly openNotes?: number
  /** Missing where the entry has no notes. */
  readonly onToggleNotes?: () => void
}

/** The buttons that open what stands beside a saved entry: its notes and its history. */
export function EntryTools(props: EntryToolsProps): ReactNode {
  const { isNewEntry, notesShown = false, openNotes = 0, onToggleNotes } = props
  if (isNewEntry === true) return null
  return (
    <div className="entry-tools">
      {onToggleNotes === undefined ? null : (
        <button type="button" aria-pressed={notesShown} onClick={onToggleNotes}>
          {openNotes === 0 ? 'Ghi chú' : `Ghi chú (${String(openNotes)})`}
        </button>
      )}
      <button type="button" onClick={openHistory}>
        Lịch sử
      </button>
      {/* Phones have no room for it above the form. */}
      <span className="entry-standing">
        {props.hasChanged === true ? 'Có thay đổi chưa lưu' : entryState(props)}
      </span>
    </div>
  )
}
