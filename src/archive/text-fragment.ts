/**
 * A link to words on the same page. Browsers that know text fragments scroll to them and mark them; in
 * others nothing happens. Source: wicg.github.io/scroll-to-text-fragment ("-" and "," have a meaning there).
 */
export function textFragment(words: string): string {
  return `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`
}
