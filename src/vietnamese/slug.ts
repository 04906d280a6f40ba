import { foldText } from './fold.ts'

/** Longest slug, in bytes (a slug is ASCII): file systems stop at 255, addresses are read by people. */
export const longestSlug = 80

/**
 * The slug of a title: "Hội nghị lần thứ 20" gives "hoi-nghi-lan-thu-20".
 * Lower-case ASCII letters, digits and hyphens, at most `longest` bytes, cut between
 * syllables. A title without letters or digits gives "bai-viet".
 */
export function toSlug(title: string, longest = longestSlug): string {
  const whole = foldText(title)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  if (whole.length <= longest) return whole || 'bai-viet'
  const cut = whole.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : whole.slice(0, longest)
}

/** Whether a text is a slug as `toSlug` makes them. */
export function isSlug(text: string): boolean {
  return text.length <= longestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)
}
