/** A moment as content writes it: ISO with seconds, in Vietnamese time, `2024-06-27T08:30:00+07:00`. */
export function vietnamNow(moment: Date = new Date()): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/u, '+07:00')
}
