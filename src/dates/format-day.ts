/**
 * The day of an ISO date or moment as lists print it: "28/12/2023" for `2023-12-28T17:00+07:00`.
 *
 * @throws RangeError where the text does not begin with YYYY-MM-DD.
 */
export function formatDay(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(iso)
  if (parts === null) throw new RangeError(`formatDay: expected YYYY-MM-DD…, got "${iso}"`)
  return `${parts[3] ?? ''}/${parts[2] ?? ''}/${parts[1] ?? ''}`
}
