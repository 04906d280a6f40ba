import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { articleFields } from '#src/schema/article.ts'
import { toMarkdownFile } from '#src/schema/to-yaml.ts'
import { chromiumFlags, findChromium } from '../../browser/chromium.ts'
import { startDemoNewsroom } from '../../faults/demo-newsroom.ts'
import { makeCorpus } from '../make-corpus.ts'
import { readTexts } from '../read-texts.ts'
import { startPlainDecap } from './plain-decap.ts'
import { type ListCost, type Sought, walkList } from './walk-list.ts'

/** What both lists cost: medians of several walks in turn. */
export interface ListComparison {
  readonly entries: number
  readonly ours: ListCost
  readonly plain: ListCost
}

const sought: Sought = {
  words: 'cà phê Đắk Mil',
  title: 'Hội nghị chuyên đề về cây cà phê Đắk Mil',
  slug: 'hoi-nghi-chuyen-de-ve-cay-ca-phe-dak-mil',
}

function git(folder: string, ...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.vn', ...words], { cwd: folder })
}

function writeSought(root: string): void {
  const file = join(root, `content/articles/2021/${sought.slug}.md`)
  const entry = {
    title: sought.title,
    kind: 'conference',
    status: 'published',
    published: '2021-05-06T08:00+07:00',
    text: 'Một bài để tìm.',
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, toMarkdownFile(entry, articleFields))
}

function makeRepository(folder: string, count: number, texts: string): void {
  makeCorpus(folder, count - 1, readTexts(texts))
  writeSought(folder)
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Kho bài')
}

function medianOf(costs: readonly ListCost[]): ListCost {
  const middle = (pick: (cost: ListCost) => number): number =>
    costs.map(pick).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0
  return {
    list: middle(({ list }) => list),
    search: middle(({ search }) => search),
    open: middle(({ open }) => open),
    heap: middle(({ heap }) => heap),
  }
}

/** Walks through our list and through plain Decap's with decap-server, in turn, on the same articles. */
export async function measureLists(count: number, rounds: number, texts: string): Promise<ListComparison> {
  const place = mkdtempSync(join(tmpdir(), 'ky-yeu-lists-'))
  const folders = ['ours', 'plain'].map((name) => join(place, name)) as [string, string]
  for (const folder of folders) makeRepository(folder, count, texts)
  const newsroom = await startDemoNewsroom(folders[0], join(place, 'site'))
  const plain = await startPlainDecap(folders[1], join(place, 'plain-app'))
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags })
  const ours: ListCost[] = []
  const theirs: ListCost[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await walkList(browser, `${newsroom.address}/admin/#/collections/articles`, sought))
      theirs.push(await walkList(browser, plain.list, sought))
    }
  } finally {
    await browser.close()
    plain.close()
    await newsroom.close()
    rmSync(place, { recursive: true, force: true })
  }
  return { entries: count, ours: medianOf(ours), plain: medianOf(theirs) }
}
