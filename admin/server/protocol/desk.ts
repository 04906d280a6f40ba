import type { DatabaseSync } from 'node:sqlite'
import type { Publication, Publisher } from '#src/publishing/publisher-contract.ts'
import { PublishingLine } from '../publishing-line.ts'
import type { Accounts } from '../members/accounts.ts'
import type { Member } from '../members/member.ts'
import type { Author } from '../store/author.ts'
import type { Saved } from '../store/change.ts'
import type { Store } from '../store/store.ts'

/** What readers see of a save: the report, or why they do not see it yet; `null` if nothing changed. */
type Showing = Publication | { readonly fault: string } | null

/** Everything an action works with. */
export interface Desk {
  readonly store: Store
  /** The newsroom's own database; each room makes its tables in it. */
  readonly database: DatabaseSync
  readonly publisher: Publisher
  readonly accounts: Accounts
  /** Who asks. */
  readonly member: Member
  /** The member as commits name him. */
  readonly author: Author
  /** Name of the repository, for people. */
  readonly name: string
  /** Makes readers see what a save changed. Never rejects: what was saved stays saved. */
  readonly publish: (saved: Saved) => Promise<Showing>
}

/** The desk's way to publish: a fault of the publisher is logged and told, but undoes no save. */
export function publishingFor(publisher: Publisher, warn: (message: string) => void): Desk['publish'] {
  const line = new PublishingLine(publisher)
  return async ({ files }) => {
    if (files.length === 0) return null
    try {
      return await line.publish(files)
    } catch (error) {
      warn(`publishing ${files.join(', ')}: ${error instanceof Error ? error.message : String(error)}`)
      return { fault: 'Đã lưu, nhưng chưa đưa được lên trang. Xin báo người quản trị.' }
    }
  }
}
