import { keptMilliseconds } from './retired-files.ts'
import { momentOf } from './release-links.ts'

/** The newest releases are all kept, however old. */
const leastKept = 3

/** Of releases older than this many newer ones, the last of each hour is kept. */
const allKept = 50

/**
 * Which releases (ids, the newest first) are kept at a moment: those of seven days, the last three in any case. A
 * newsroom makes hundreds a day, so that of those before the last fifty the last of each hour is kept.
 */
export function keptReleases(ids: readonly string[], now: number): readonly string[] {
  const hours = new Set<string>()
  return ids.filter((id, index) => {
    const isYoung = Date.parse(momentOf(id)) + keptMilliseconds > now
    const hour = id.slice(0, '20261123-06'.length)
    const isLastOfHour = !hours.has(hour)
    hours.add(hour)
    return index < leastKept || (isYoung && (index < allKept || isLastOfHour))
  })
}
