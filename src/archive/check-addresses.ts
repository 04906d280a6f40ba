import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import { fixedAddresses, standingPageAddress } from './addresses.ts'
import type { ArticleRecord, Named } from './record.ts'

/** Folders at the top of the site that no standing page can take the name of. */
const takenNames = /^\/(?:\d{4}|admin|api|chuyen-muc|media|pagefind|tu-khoa|_astro)\/$/u

/** The fault of an address that somebody has. */
export function taken(file: string, field: string, address: string, holder: string): Fault {
  return {
    file,
    field,
    expected: 'địa chỉ chưa ai dùng',
    got: `"${address}" của ${holder}`,
    advice: 'Đổi đường dẫn của một trong hai.',
  }
}

/** What remains when two entries want one address: the first by file name has it. */
export interface Sieved<Kept> {
  readonly kept: Kept[]
  readonly faults: Fault[]
}

/** Leaves one article at each address. */
export function sieveArticles(records: readonly ArticleRecord[]): Sieved<ArticleRecord> {
  const holders = new Map<string, string>()
  const kept: ArticleRecord[] = []
  const faults: Fault[] = []
  for (const record of records.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const holder = holders.get(record.address)
    if (holder !== undefined)
      faults.push(taken(record.file, articleFields.slug.label, record.address, holder))
    else kept.push(record)
    holders.set(record.address, holder ?? record.file)
  }
  return { kept, faults }
}

/** Leaves out standing pages whose address belongs to a part of the site. */
export function sievePages<Page extends Named<unknown>>(pages: readonly Page[]): Sieved<Page> {
  const fixed = new Set<string>(Object.values(fixedAddresses))
  const isTaken = (address: string): boolean => fixed.has(address) || takenNames.test(address)
  const kept = pages.filter(({ slug }) => !isTaken(standingPageAddress(slug)))
  const refused = pages.filter((page) => !kept.includes(page))
  return {
    kept,
    faults: refused.map(({ file, slug }) => ({
      file,
      field: null,
      expected: 'tên tệp chưa dùng cho một mục của trang',
      got: `"${slug}"`,
      advice: 'Đổi tên tệp.',
    })),
  }
}
