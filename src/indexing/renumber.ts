import type { CodedArticles } from '#src/search/shards/coded-articles.ts'

/** Number of each article of a shard in the one it is merged into; -1 for those that are left out. */
export type NewPages = Int32Array

/** Adds the articles from place `start` to `end` under their new numbers. */
export function renumber(
  { pages, codes }: CodedArticles,
  { newPages, start, end }: { readonly newPages: NewPages; readonly start: number; readonly end: number },
  into: { readonly pages: number[]; readonly codes: number[] },
): void {
  for (let at = start; at < end; at += 1) {
    const page = newPages[pages[at] ?? 0] ?? -1
    if (page < 0) continue
    into.pages.push(page)
    into.codes.push(codes[at] ?? 0)
  }
}
