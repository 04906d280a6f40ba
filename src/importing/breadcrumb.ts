import { foldText } from '#src/vietnamese/fold.ts'

const homes = new Set(['trang chu', 'trang nhat', 'home', 'trang dau'])

/** Separators of a path of sections, each with a space on one side at least; hyphens belong to names. */
const separator = /\s*[>»›→❯▸]+\s*|\s+[/\\|]\s+/u

/** Whether a text is the link to the front page. */
export function isHome(text: string): boolean {
  return homes.has(foldText(text))
}

/**
 * Reads a path of sections such as "Trang chủ > Tin tức - Sự kiện > Hoạt động của Đảng ủy Khối".
 * `null` where the line is none: it needs two names or more, and "Trang chủ" first or a path's own arrows.
 */
export function readBreadcrumb(text: string): string[] | null {
  if (text.length > 400) return null
  const names = text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const [first] = names
  if (first === undefined || names.length < 2 || names.some((name) => name.length > 250)) return null
  if (isHome(first)) return names
  return /[>»›❯▸]/u.test(text) && first.length <= 40 && !/[.!?:]$/u.test(text) ? names : null
}

/**
 * The section a breadcrumb leads to: its last name that is neither the front page nor the article's title
 * (which some pages repeat, at times cut short with "…").
 */
export function findSection(breadcrumb: readonly string[], title: string | null): string | null {
  const folded = title === null ? null : foldText(title)
  const isTitle = (name: string): boolean => {
    const start = foldText(name).replace(/(?:\.\.\.|…)$/u, '')
    return (
      folded !== null &&
      (start === folded || (name !== '' && /(?:\.\.\.|…)$/u.test(name) && folded.startsWith(start)))
    )
  }
  return breadcrumb.findLast((name) => !isHome(name) && !isTitle(name)) ?? null
}
