import { statSync } from 'node:fs'
import { join } from 'node:path'
import { NoSearchIndexError } from '#src/indexing/open-searcher.ts'
import { entryName } from '#src/search/shards/index-entry.ts'

/** Folder of the index in a built site. */
const indexFolder = 'pagefind'

/** An index to search in. */
export interface FoundIndex {
  /** The site it belongs to. */
  readonly site: string
  readonly folder: string
  readonly written: Date
}

function indexIn(site: string): FoundIndex[] {
  const folder = join(site, indexFolder)
  const stats = statSync(join(folder, entryName), { throwIfNoEntry: false })
  return stats === undefined ? [] : [{ site, folder, written: stats.mtime }]
}

/** The newest index of built sites, or of folders of releases. Throws a `NoSearchIndexError` that says what to do. */
export function findIndex(sites: readonly string[]): FoundIndex {
  const found = sites.flatMap((site) => [...indexIn(site), ...indexIn(join(site, 'current'))])
  const [newest] = found.toSorted((a, b) => b.written.getTime() - a.written.getTime())
  if (newest !== undefined) return newest
  throw new NoSearchIndexError(
    `Không thấy chỉ mục tìm kiếm trong ${sites.join(', ')}.\n` +
      'Hãy mở trang bằng `npm start`, hoặc dựng trang bằng `npm run build`, rồi tìm lại; ' +
      'trang ở nơi khác thì ghi nơi ấy: npm run search -- --folder THU_MUC "câu hỏi".',
  )
}
