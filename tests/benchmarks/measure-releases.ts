import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import { openReleaseStore } from '#src/releases/release-store.ts'

// What a release costs apart from rendering: `node tests/benchmarks/measure-releases.ts --articles 10000 --pictures 80000`
// prints one line of JSON. Times in milliseconds.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pictures: { type: 'string', default: '80000' },
    rounds: { type: 'string', default: '30' },
    folder: { type: 'string', default: tmpdir() },
  },
})

const years = 8

const words =
  'Hội nghị Ban Chấp hành Đảng bộ tỉnh thảo luận báo cáo kết quả thực hiện nghị quyết về công tác cán bộ'

/** A page of about 12 kB whose words differ from every other page's. */
function page(seed: string): string {
  const digest = createHash('sha512').update(seed).digest('hex')
  const paragraph = (start: number): string => {
    const text = words
      .split(' ')
      .map((word, index) => `${word} ${digest.slice((start + index) % 100, ((start + index) % 100) + 4)}`)
    return `<p class="text">${text.join(' ')}</p>`
  }
  return `<!doctype html><title>${seed}</title>${Array.from({ length: 55 }, (_, start) => paragraph(start)).join('\n')}`
}

function addressOf(article: number): string {
  return `${String(2017 + (article % years))}/bai-viet-ve-hoi-nghi-lan-thu-${String(article)}`
}

/** Writes what an edit of an article changes: its page, lists that show it, home, feed, sitemap. */
function writeEdit(out: PublishedFolder, article: number, edit: string): void {
  const lists = [
    'chuyen-muc/tin-tuc',
    `tu-khoa/tu-${String(article % 120)}`,
    `to-chuc/to-${String(article % 300)}`,
    String(2017 + (article % years)),
  ]
  out.write(`${addressOf(article)}/index.html`, page(`${String(article)} ${edit}`))
  for (const list of lists) out.write(`${list}/index.html`, page(`${list} ${edit}`))
  out.write('index.html', page(`Trang chủ ${edit}`))
  out.write('rss.xml', page(`rss ${edit}`))
  out.write(
    'sitemap.xml',
    Array.from(
      { length: Number(values.articles) },
      (_, index) => `<url><loc>https://example.vn/${addressOf(index)}/</loc><lastmod>${edit}</lastmod></url>`,
    ).join('\n'),
  )
}

function writeWhole(out: PublishedFolder): void {
  for (let article = 0; article < Number(values.articles); article += 1)
    out.write(`${addressOf(article)}/index.html`, page(`${String(article)} đầu`))
  for (let picture = 0; picture < Number(values.pictures); picture += 1)
    out.write(
      `media/${String(2017 + (picture % years))}/${String(picture % 96)}/anh-${String(picture)}.jpg`,
      String(picture),
    )
  for (let tag = 0; tag < 120; tag += 1)
    out.write(`tu-khoa/tu-${String(tag)}/index.html`, page(`tu ${String(tag)}`))
  for (let body = 0; body < 300; body += 1)
    out.write(`to-chuc/to-${String(body)}/index.html`, page(`to ${String(body)}`))
  writeEdit(out, 0, 'đầu')
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function spread(times: readonly number[]): { p50: number; p95: number; most: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}

async function measure(folder: string): Promise<object> {
  const store = openReleaseStore(folder)
  const written = await timed(() => writeWhole(store))
  const released = await timed(() => store.save())
  await store.close()
  const again = openReleaseStore(folder)
  const rewritten = await timed(() => writeWhole(again))
  const listed = await timed(() => again.paths())
  const unchanged = await timed(() => again.save())
  const writing: number[] = []
  const saving: number[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    writing.push(await timed(() => writeEdit(again, round * 37, `lần ${String(round)}`)))
    saving.push(await timed(() => again.save()))
  }
  const swept = await timed(() => again.sweep())
  await again.close()
  return {
    cold: { written: rounded(written), released: rounded(released) },
    warm: { compared: rounded(rewritten), listed: rounded(listed), released: rounded(unchanged) },
    edit: { write: spread(writing), release: spread(saving) },
    sweep: rounded(swept),
    releases: readdirSync(join(folder, 'releases')).length,
  }
}

const folder = mkdtempSync(join(values.folder, 'ky-yeu-releases-'))
try {
  console.log(JSON.stringify(await measure(folder)))
} finally {
  rmSync(folder, { recursive: true })
}
