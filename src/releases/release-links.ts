import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { makeDurable } from './durable.ts'
import type { Release } from './release.ts'
import { hashOfLink } from './release-objects.ts'

/**
 * The links that name releases: `releases/<id>` leads to the object of its root, `current` to one of them, and
 * `pinned` to the same one while an earlier release is shown on purpose.
 */
export interface ReleaseLinks {
  /** Ids, the newest first. */
  ids(): readonly string[]
  /** The hash of a release's root. */
  hashOf(id: string): string
  /** The release that readers see; `null` before the first. */
  current(): string | null
  /** Names a new release and lets readers see it. */
  add(hash: string, now: number): Promise<string>
  /** Lets readers see an earlier release until the next is added. Rejects with an `UnknownReleaseError`. */
  pin(id: string): Promise<void>
  remove(id: string): void
}

/** Thrown where a release is asked for that is not kept. */
export class UnknownReleaseError extends Error {
  override readonly name = 'UnknownReleaseError'
  constructor(id: string, newest: string | undefined) {
    super(
      newest === undefined
        ? `Không có bản phát hành "${id}": chưa có bản nào được giữ.`
        : `Không có bản phát hành "${id}": cần mã của một bản còn giữ, ví dụ "${newest}".`,
    )
  }
}

const idForm = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})$/u

/** The id of a release made at a moment (milliseconds), in UTC: `20261123-063200-417`. Ids sort as their moments do. */
export function releaseId(moment: number): string {
  const [day = '', clock = ''] = new Date(moment).toISOString().split('T')
  const [time = '', rest = ''] = clock.split('.')
  return `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}-${rest.slice(0, 3)}`
}

/** The moment at which a release was made, ISO in UTC. */
export function momentOf(id: string): string {
  return id.replace(idForm, '$1-$2-$3T$4:$5:$6.$7Z')
}

/** What the newsroom tells of a release. */
export function describeRelease(id: string, current: string | null): Release {
  return { id, made: momentOf(id), isCurrent: id === current }
}

function linkedName(link: string): string | null {
  try {
    return readlinkSync(link).split('/').at(-1) ?? null
  } catch {
    return null
  }
}

function pointTo(link: string, id: string): void {
  const fresh = `${link}.new`
  rmSync(fresh, { force: true })
  symlinkSync(`releases/${id}`, fresh)
  renameSync(fresh, link)
}

/** Opens (or makes) the links of a release store, and ends what a process that was killed had begun. */
export function openReleaseLinks(site: string): ReleaseLinks {
  const releases = join(site, 'releases')
  const link = join(site, 'current')
  const pinned = join(site, 'pinned')
  mkdirSync(releases, { recursive: true })
  const ids = (): readonly string[] =>
    readdirSync(releases)
      .filter((name) => idForm.test(name))
      .toSorted()
      .toReversed()

  /** Shows the newest release. The pin goes last: what stands in it does not count once `current` is another. */
  function showNewest(id: string): void {
    pointTo(link, id)
    rmSync(pinned, { force: true })
  }

  const [newest] = ids()
  const isPinned = linkedName(link) !== null && linkedName(link) === linkedName(pinned)
  if (newest !== undefined && linkedName(link) !== newest && !isPinned) showNewest(newest)

  return {
    ids,
    async pin(id) {
      if (!idForm.test(id) || !existsSync(join(releases, id))) throw new UnknownReleaseError(id, ids()[0])
      if (id === ids()[0]) showNewest(id)
      else {
        pointTo(pinned, id)
        pointTo(link, id)
      }
      await makeDurable([site])
    },
    hashOf: (id) => hashOfLink(readlinkSync(join(releases, id))),
    current: () => linkedName(link),
    async add(hash, now) {
      // A clock that was set back must not make the newest release look old.
      const last = Date.parse(momentOf(ids()[0] ?? releaseId(0)))
      const id = releaseId(Math.max(now, last + 1))
      symlinkSync(`../objects/${hash.slice(0, 2)}/${hash.slice(2)}`, join(releases, id))
      await makeDurable([releases])
      showNewest(id)
      await makeDurable([site])
      return id
    },
    remove: (id) => rmSync(join(releases, id), { force: true }),
  }
}
