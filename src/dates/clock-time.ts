/** Source of a pattern for a time of day: "17:00", "14h30", "8 giờ 30 phút", "08:30:15 AM"; groups `hour`, `minute`, `half`. */
export const clockPattern = String.raw`(?<!\d)(?<hour>[01]?\d|2[0-4])(?:(?::|(?: ?(?:h|giờ) ?))(?<minute>[0-5]\d)(?!\d)(?: ?phút|:[0-5]\d)?| ?(?:h|giờ)(?!\p{L}|\d))(?: ?(?<half>AM|PM|SA|CH)(?!\p{L}))?(?: GMT ?\+7| \(GMT ?\+7\))?`

/** The time of a match of `clockPattern` as HH:MM; PM and CH (chiều) count from noon. `null` where nothing matched. */
export function readClock(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups['hour'] === undefined) return null
  const half = groups['half']?.toUpperCase()
  const stated = Number(groups['hour'])
  const afternoon = half === 'PM' || half === 'CH'
  const hour =
    afternoon && stated < 12 ? stated + 12 : half !== undefined && !afternoon && stated === 12 ? 0 : stated
  return hour > 23 ? null : `${String(hour).padStart(2, '0')}:${groups['minute'] ?? '00'}`
}
