/** Somebody else who has an entry open. */
export interface Other {
  readonly name: string
  /** ISO moment since when. */
  readonly since: string
}

/** A browser tab that has an entry open. */
export interface Beat {
  readonly path: string
  /** Id of the tab; a member may have several. */
  readonly tab: string
  readonly member: { readonly id: string; readonly name: string }
}

interface Seen {
  readonly beat: Beat
  readonly since: number
  readonly last: number
}

/** How long a tab that has said nothing counts as open, in milliseconds: four missed beats. */
export const patience = 40_000

/** How a member's own other tab is called. */
const ownTab = 'bạn, ở thẻ khác'

/** Most tabs that one member is remembered with. */
const mostTabs = 40

/** Who has which entry open; in memory only, since it is true for seconds. */
export class Presence {
  readonly #seen = new Map<string, Seen>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Notes that a tab has an entry open, and gives who else has; a tab has one entry open at a time. */
  beat(beat: Beat): Other[] {
    this.#forgetSilent()
    const now = this.#now()
    const key = keyOf(beat)
    const before = this.#seen.get(key)
    const since = before?.beat.path === beat.path ? before.since : now
    this.#seen.delete(key)
    if (before !== undefined || this.#tabsOf(beat.member.id) < mostTabs)
      this.#seen.set(key, { beat, since, last: now })
    return this.#othersAt(beat)
  }

  /** Notes that a tab has left. */
  leave(beat: Beat): void {
    this.#seen.delete(keyOf(beat))
  }

  #tabsOf(member: string): number {
    return [...this.#seen.values()].filter(({ beat }) => beat.member.id === member).length
  }

  #forgetSilent(): void {
    const limit = this.#now() - patience
    for (const [key, { last }] of this.#seen) if (last < limit) this.#seen.delete(key)
  }

  #othersAt({ path, tab, member }: Beat): Other[] {
    const others = new Map<string, Other>()
    const here = [...this.#seen.values()].filter(
      ({ beat }) => beat.path === path && !isSame(beat, tab, member.id),
    )
    for (const { beat, since } of here.toSorted((a, b) => a.since - b.since)) {
      const name = beat.member.id === member.id ? ownTab : beat.member.name
      if (!others.has(beat.member.id))
        others.set(beat.member.id, { name, since: new Date(since).toISOString() })
    }
    return [...others.values()]
  }
}

function keyOf({ member, tab }: Beat): string {
  return `${member.id} ${tab}`
}

function isSame(beat: Beat, tab: string, member: string): boolean {
  return beat.tab === tab && beat.member.id === member
}
