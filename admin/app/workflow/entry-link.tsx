import type { ReactNode } from 'react'
import { openEntry } from '#admin/app/entry/open-entry.ts'
import { standingOf } from './standing.ts'

interface EntryLinkProps {
  readonly isNewEntry?: boolean
  readonly currentStatus?: string
  readonly deployPreview?: { readonly url?: string; readonly status?: string }
}

/** The link from the form to the page: as the draft would be, or as readers see it. */
export function EntryLink({ isNewEntry, currentStatus, deployPreview }: EntryLinkProps): ReactNode {
  const url = deployPreview?.url
  if (isNewEntry === true || url === undefined) return null
  const isSeen = standingOf(openEntry()?.data ?? {}, new Date()) === 'live'
  // Nobody is led to a page that is not there.
  if (currentStatus === undefined && !isSeen) return null
  return (
    <a className="entry-link" href={url} target="_blank" rel="noopener noreferrer">
      {currentStatus === undefined ? 'Xem trên trang' : 'Xem trước'}
    </a>
  )
}
