import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { decodeSource } from '#src/importing/decode-source.ts'
import type { PageReading } from '#src/importing/page-reading.ts'
import { readPage } from '#src/importing/read-page.ts'
import {
  type ImportPlan,
  type IncomingPage,
  type MachineRecord,
  planImport,
  type Shelved,
  sourcePath,
} from '#src/importing/plan-import.ts'
import type { Registered, Registry } from '#src/importing/registry.ts'
import { collections } from '#src/schema/collections.ts'
import { describeFault } from '#src/schema/fault.ts'
import { checkEntry, type EntryOfCollection, readEntry } from '#src/schema/read-entry.ts'
import { type ContentSource, folderSource } from '#src/site/content-source.ts'

/** What became of one file. */
export interface Imported {
  readonly reading: PageReading
  readonly plan: ImportPlan
}

/** A folder with `content/` and `public/` that takes articles in. */
export interface ImportFolder {
  /**
   * Takes one file in; with `dryRun` nothing is written. A file that is no page gives the reason
   * instead, in Vietnamese and without a full stop.
   */
  importFile(file: string, options: { readonly dryRun: boolean }): Promise<Imported | string>
}

/** Largest page that is read, in bytes; a page of text has some ten thousand. */
const largest = 5_000_000

function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function readRegistered<Name extends 'bodies' | 'sections'>(
  source: ContentSource,
  name: Name,
): Promise<Registered<EntryOfCollection<Name>>[]> {
  const kept: Registered<EntryOfCollection<Name>>[] = []
  for (const { file } of await source.list(collections[name].path)) {
    const { entry } = file.endsWith('.md') ? readEntry(name, file, await source.read(file)) : { entry: null }
    if (entry !== null) kept.push({ slug: basename(file, '.md'), entry })
  }
  return kept
}

/** Articles by the fingerprint of the page they were read from. */
async function indexArticles(source: ContentSource): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { file } of await source.list(collections.articles.path)) {
    if (!file.endsWith('.md')) continue
    const sha256 = /^ {2}sha256: "([0-9a-f]{64})"$/mu.exec(await source.read(file))?.[1]
    if (sha256 !== undefined) files.set(sha256, file)
  }
  return files
}

async function readMachineRecord(source: ContentSource, sha256: string): Promise<MachineRecord | null> {
  const file = sourcePath(sha256, 'json')
  return (await source.has(file)) ? (JSON.parse(await source.read(file)) as MachineRecord) : null
}

async function readShelved(source: ContentSource, sha256: string, file: string): Promise<Shelved | string> {
  const { entry, faults } = readEntry('articles', file, await source.read(file))
  if (entry === null) return `bài đã nhập đang có lỗi, hãy sửa trước: ${faults.map(describeFault).join(' ')}`
  return { file, article: entry, machine: await readMachineRecord(source, sha256) }
}

/** Writes a whole file or nothing: what reads the folder meanwhile never sees half of it. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${String(process.pid)}.tmp`
  await writeFile(draft, content)
  await rename(draft, path)
}

async function writePlan(root: string, { files }: ImportPlan): Promise<void> {
  for (const { file, content, keep } of files) {
    const path = join(root, file)
    const exists = await access(path).then(
      () => true,
      () => false,
    )
    if (!(keep && exists)) await writeWhole(path, content)
  }
}

function describeReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'không tìm thấy tệp'
  if (code === 'EACCES' || code === 'EPERM') return 'không có quyền đọc tệp'
  return `không đọc được tệp (${code === '' ? String(error) : code})`
}

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    const stats = await stat(file)
    if (stats.isDirectory()) return 'là thư mục, không phải tệp; hãy đưa từng tệp, ví dụ thư-mục/*.txt'
    if (stats.size > largest) return `tệp quá lớn: ${String(stats.size)} byte, nhiều nhất ${String(largest)}`
    return await readFile(file)
  } catch (error) {
    return describeReadError(error)
  }
}

interface Shelves {
  readonly source: ContentSource
  readonly registry: Registry
  /** Path of the article that each known page gave, by the page's fingerprint. */
  readonly byFingerprint: Map<string, string>
  readonly taken: Set<string>
  readonly today: string
}

async function openShelves(root: string, today: string): Promise<Shelves> {
  const source = folderSource(root)
  const articles = await source.list(collections.articles.path)
  return {
    source,
    registry: {
      bodies: await readRegistered(source, 'bodies'),
      sections: await readRegistered(source, 'sections'),
    },
    byFingerprint: await indexArticles(source),
    taken: new Set(articles.map(({ file }) => file)),
    today,
  }
}

async function planPage(page: IncomingPage, shelves: Shelves): Promise<ImportPlan | string> {
  const { source, registry, byFingerprint, taken, today } = shelves
  const file = byFingerprint.get(page.sha256)
  const shelved = file === undefined ? null : await readShelved(source, page.sha256, file)
  if (typeof shelved === 'string') return shelved
  const isTaken = (path: string): boolean => taken.has(path)
  const plan = planImport(page, { registry, today, fingerprint, shelved, isTaken })
  const { faults } = checkEntry('articles', plan.file, plan.article)
  return faults.length === 0 ? plan : `đọc ra một bài chưa hợp lệ: ${faults.map(describeFault).join(' ')}`
}

async function readFileAsPage(file: string): Promise<{ bytes: Uint8Array; reading: PageReading } | string> {
  const bytes = await readBytes(file)
  if (typeof bytes === 'string') return bytes
  const { text, fault } = decodeSource(bytes)
  if (fault !== null) return fault
  const reading = readPage(text)
  return reading === null
    ? 'không thấy đoạn văn nào trong tệp; hãy kiểm tra lại phần chữ đã chép'
    : { bytes, reading }
}

/** Opens the folder: reads its sections and bodies, and which page each article came from. */
export async function openImportFolder(
  root: string,
  now: () => Date = () => new Date(),
): Promise<ImportFolder> {
  const shelves = await openShelves(root, toVietnameseDay(now()))
  const seen = new Map<string, Imported>()
  return {
    async importFile(file, { dryRun }) {
      const page = await readFileAsPage(file)
      if (typeof page === 'string') return page
      const { bytes, reading } = page
      const sha256 = fingerprint(bytes)
      const before = seen.get(sha256)
      if (before !== undefined) return { reading, plan: { ...before.plan, outcome: 'same', files: [] } }
      const source = basename(file).normalize('NFC')
      const plan = await planPage({ source, sha256, reading }, shelves)
      if (typeof plan === 'string') return plan
      shelves.taken.add(plan.file)
      seen.set(sha256, { reading, plan })
      if (!dryRun && plan.outcome !== 'same') {
        await writePlan(root, plan)
        await writeWhole(join(root, sourcePath(sha256, 'txt')), bytes)
      }
      return { reading, plan }
    },
  }
}

/** The day it is in Vietnam, seven hours ahead of UTC all year. */
function toVietnameseDay(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
