import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import { bodyAddress, fixedAddresses, sectionAddress, standingPageAddress } from './addresses.ts'
import type { Entries } from './archive.ts'
import { taken } from './check-addresses.ts'
import { type ClaimedPaths, openClaimedPaths } from './claimed-paths.ts'
import { mendRecord } from './mend-record.ts'
import { fitsDisk, outputPath } from './output-path.ts'
import type { ArticleRecord } from './record.ts'

/** Folders and files at the top of the site that belong to its program, its pictures and its lists. */
const takenPaths =
  /^(?:(?:admin|api|media|pagefind|_astro)(?:\/|$)|_headers\/|_redirects\/|(?:chuyen-muc|to-chuc|tu-khoa|luu-tru)(?:\/[^/]+)?(?:\/trang\/\d+)?\/index\.html$)/u

type Places = Pick<Entries, 'articles' | 'pages' | 'sections' | 'bodies'>

function claimPages({ articles, pages, sections, bodies }: Places): ClaimedPaths {
  const claimed = openClaimedPaths()
  const claim = (address: string, holder: string): void => claimed.claim(outputPath(address) ?? '', holder)
  for (const address of Object.values(fixedAddresses)) claim(address, 'trang cố định')
  for (const { slug, file } of pages) claim(standingPageAddress(slug), file)
  for (const { slug, file } of sections) claim(sectionAddress(slug), file)
  for (const { slug, file } of bodies) claim(bodyAddress(slug), file)
  for (const { address, file } of articles) claim(address, file)
  return claimed
}

function refuseForm(file: string, alias: string): Fault | null {
  const path = outputPath(alias)
  if (path !== null && fitsDisk(path)) return null
  return {
    file,
    field: articleFields.aliases.label,
    expected: 'địa chỉ mà mỗi phần giữa hai dấu / không quá 250 ký tự và không bắt đầu bằng dấu chấm',
    got: `"${alias.length > 80 ? `${alias.slice(0, 80)}…` : alias}"`,
    advice: 'Rút gọn hoặc bỏ địa chỉ này.',
  }
}

function refuseAlias(file: string, alias: string, claimed: ClaimedPaths): Fault | null {
  const refused = refuseForm(file, alias)
  if (refused !== null) return refused
  const path = outputPath(alias) ?? ''
  const holder = takenPaths.test(path) ? 'trang cố định' : claimed.holderOf(path)
  if (holder !== null) return taken(file, articleFields.aliases.label, alias, holder)
  claimed.claim(path, file)
  return null
}

/**
 * Articles without those old addresses that are some page's own, or claimed by another article, or that no disk can
 * hold beside the other pages; and the faults of those.
 */
export function admitAliases(places: Places): {
  readonly articles: readonly ArticleRecord[]
  readonly faults: Fault[]
} {
  if (places.articles.every(({ article }) => article.aliases.length === 0))
    return { articles: places.articles, faults: [] }
  const claimed = claimPages(places)
  const faults: Fault[] = []
  const articles = places.articles.map((record) => {
    const refused = new Set<string>()
    for (const alias of record.article.aliases) {
      const fault = refuseAlias(record.file, alias, claimed)
      if (fault === null) continue
      faults.push(fault)
      refused.add(alias)
    }
    if (refused.size === 0) return record
    return mendRecord(record, { aliases: record.article.aliases.filter((alias) => !refused.has(alias)) })
  })
  return { articles, faults }
}
