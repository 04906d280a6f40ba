const halves: Record<string, string> = { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm' }
const quarters: Record<string, string> = { Q1: 'quý I', Q2: 'quý II', Q3: 'quý III', Q4: 'quý IV' }

/**
 * A reporting period in words: "năm 2024", "6 tháng đầu năm 2024" (`2024-H1`), "quý II năm 2024"
 * (`2024-Q2`), "tháng 6 năm 2024" (`2024-06`).
 *
 * @throws RangeError where the text is none of these forms.
 */
export function formatPeriod(period: string): string {
  const parts = /^(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u.exec(period)
  if (parts === null)
    throw new RangeError(`formatPeriod: expected 2024, 2024-H1, 2024-Q2 or 2024-06, got "${period}"`)
  const [, year = '', part] = parts
  if (part === undefined) return `năm ${year}`
  const half = halves[part]
  if (half !== undefined) return `${half} ${year}`
  return `${quarters[part] ?? `tháng ${String(Number(part))}`} năm ${year}`
}
