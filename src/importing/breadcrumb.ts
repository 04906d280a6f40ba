import { foldText } from '#src/vietnamese/fold.ts'

const homes = new Set(['trang chu', 'trang nhat', 'home', 'trang dau'])

/** Separators of a path of sections, each with a space on one side at least; hyphens belong to names. */
const separator = /\s*[>»›→❯▸]+\s*|\s+[/\\|]\s+/u
const slashes = /\s*[/\\|]\s*/u

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
  const split = (mark: RegExp): string[] =>
    text
      .split(mark)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  // "Home/Tin hoạt động/…" has no spaces; a name may hold a stroke ("quý I/2021") only where arrows part the names.
  const names = split(isHome(split(slashes)[0] ?? '') ? slashes : separator)
  const [first] = names
  if (first === undefined || names.length < 2 || names.some((name) => name.length > 250)) return null
  if (isHome(first)) return names
  return /[>»›❯▸]/u.test(text) && first.length <= 40 && !/[.!?:]$/u.test(text) ? names : null
}

/**
 * Joins a breadcrumb that a page sets one name a line, with arrows alone between them or before each name:
 * "Trang chủ", "»", "Tin tức" is the one line "Trang chủ » Tin tức".
 */
export function joinBreadcrumb(lines: readonly string[]): string[] {
  const joined: string[] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && (/[>»›/]$/u.test(last) || /^[>»›/]/u.test(line))
    if (open && goesOn) joined[joined.length - 1] = `${last} ${line}`
    else {
      joined.push(line)
      open = isHome(line)
    }
  }
  return joined
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
