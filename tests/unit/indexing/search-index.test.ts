import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openSearcher } from '#src/indexing/open-searcher.ts'
import { openPublishedFolder, type PublishedFolder } from '#src/releases/published-folder.ts'
import { openSearchIndex, type SiteIndex } from '#src/indexing/search-index.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'
import { readEntry } from '#src/search/shards/index-entry.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest } from '#src/search/engine/search-request.ts'
import type { Searcher } from '#src/search/engine/searcher.ts'

function documentOf(number: number, title = `Hội nghị lần thứ ${number}`): SearchDocument {
  return {
    address: `/2024/bai-${String(number).padStart(2, '0')}/`,
    title,
    date: '2024-06-27',
    parts: [{ text: `Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh: bài số ${number}.`, weight: 1 }],
    filters: { nam: ['2024'] },
  }
}

function documentsOf(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, number) => documentOf(number))
}

/** Shards of ten, closed as soon as more than four articles are open. */
const limits = { shard: 10, comfortable: 2, open: 4 }

let folder = ''
const day = 86_400_000
let moment = 0

function openFolder(name = 'dist') {
  return openPublishedFolder(join(folder, name), { now: () => moment })
}

function openIndex(name = 'dist'): SiteIndex {
  return openSearchIndex({ out: openFolder(name), cache: join(folder, `${name}-memory`), limits })
}

function openSearch(name = 'dist'): Promise<Searcher> {
  return openSearcher(join(folder, name, 'pagefind'))
}

/** Addresses of what holds one of the words, as they are typed. */
async function find(searcher: Searcher, text: string): Promise<string[]> {
  const answer = await searcher.answer({ ...plainRequest, query: understandQuery(text), literal: true })
  return (await searcher.load(answer, 0, answer.hits.length)).map(({ address }) => address).toSorted()
}

async function shards(name = 'dist'): Promise<string[]> {
  const entry = readEntry(await readFile(join(folder, name, 'pagefind/pagefind-entry.json'), 'utf8'))
  return entry.shards.map(({ id }) => id)
}

function addressesOf(numbers: readonly number[]): string[] {
  return numbers.map((number) => documentOf(number).address)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-muc-'))
  moment = Date.parse('2024-07-01T00:00:00Z')
  return () => rm(folder, { recursive: true })
})

describe('rebuild', () => {
  it('says how many articles can be found and finds them across shards', async () => {
    const written = await openIndex().rebuild(documentsOf(25))
    expect(written.documents).toBe(25)
    expect(await shards()).toHaveLength(3)
    expect(await find(await openSearch(), 'đảng bộ khối')).toHaveLength(25)
  })

  it('needs no file for the heads of a small index: the entry carries them', async () => {
    await openIndex().rebuild(documentsOf(25))
    for (const id of await shards()) await rm(join(folder, 'dist/pagefind/shards', id, 'head.pack'))
    expect(await find(await openSearch(), 'đảng bộ khối')).toHaveLength(25)
  })

  it('gives the same files for the same documents', async () => {
    await openIndex('one').rebuild(documentsOf(14))
    await openIndex('two').rebuild(documentsOf(14))
    expect(await readdir(join(folder, 'two/pagefind'), { recursive: true })).toEqual(
      await readdir(join(folder, 'one/pagefind'), { recursive: true }),
    )
    expect(await shards('two')).toEqual(await shards('one'))
  })

  it('takes up at the next start what was built, and leaves it where nothing changed', async () => {
    const out = openFolder()
    const cache = join(folder, 'dist-memory')
    await openSearchIndex({ out, cache, limits }).rebuild(documentsOf(22))
    await out.save()
    const before = await shards()
    const changed = documentsOf(22).map((document, number) =>
      number === 3 ? documentOf(3, 'Đại hội chi bộ') : document,
    )
    const again = openIndex()
    await again.rebuild(documentsOf(22))
    expect(await shards()).toEqual(before)
    await again.rebuild(changed)
    expect((await shards()).slice(0, 2)).toEqual(before.slice(0, 2))
    expect(await find(await openSearch(), 'đại hội chi bộ')).toEqual(addressesOf([3]))
  })

  it('starts from nothing where its memory is lost', async () => {
    const out = openFolder()
    await openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits }).rebuild(documentsOf(12))
    await out.save()
    await rm(join(folder, 'dist-memory'), { recursive: true })
    await openIndex().rebuild(documentsOf(7))
    expect(await find(await openSearch(), 'hội nghị')).toHaveLength(7)
  })

  it('writes an index of nothing that finds nothing', async () => {
    await openIndex().rebuild([])
    expect(await find(await openSearch(), 'hội nghị')).toEqual([])
  })
})

describe('a file that was lost or cut short on the disk', () => {
  const merging = { shard: 10, merged: 20, comfortable: 2, open: 4 }

  async function filesOf(): Promise<string[]> {
    const names = await readdir(join(folder, 'dist/pagefind'), { recursive: true, withFileTypes: true })
    return names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  }

  /** Searches with every kind of file. */
  async function useAll(): Promise<void> {
    const searcher = await openSearch()
    const answer = await searcher.answer({
      ...plainRequest,
      query: understandQuery('đảng bô lần thứ nhaats'),
    })
    expect(await searcher.load(answer, 0, answer.hits.length)).toHaveLength(23)
    expect((await answer.facets()).years).toEqual([{ year: 2024, count: 23 }])
  }

  function build(): { index: SiteIndex; save: () => Promise<boolean> } {
    const out = openFolder()
    const index = openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits: merging })
    return { index, save: () => out.save() }
  }

  // Two shards of ten that were merged, and three open articles.
  async function buildAndKeep(): Promise<string[]> {
    const { index, save } = build()
    await index.rebuild(documentsOf(20))
    await index.rebuild(documentsOf(23))
    await save()
    moment += 8 * day
    await save()
    return filesOf()
  }

  const kinds = ['words-0', 'article-3', 'articles/']

  it.each(kinds)('is made anew at the next start: %s', async (kind) => {
    const before = await buildAndKeep()
    const files = before.filter((file) => file.includes(`/${kind}`))
    expect(files.length).toBeGreaterThan(0)
    for (const [number, file] of files.entries())
      await (number % 2 === 0 ? rm(file) : writeFile(file, (await readFile(file)).subarray(0, -1)))
    const { index, save } = build()
    expect(index.isInStep()).toBe(false)
    await index.rebuild(documentsOf(23))
    await save()
    await useAll()
    expect(build().index.isInStep()).toBe(true)
  })

  it('is made anew where it is the text from which shards are made', async () => {
    await buildAndKeep()
    const memory = join(folder, 'dist-memory')
    const texts = (await readdir(memory)).filter((name) => name.endsWith('.documents.gz'))
    expect(texts).toHaveLength(3)
    for (const name of texts) await writeFile(join(memory, name), '')
    const { index } = build()
    expect(index.isInStep()).toBe(false)
    await index.rebuild(documentsOf(23))
    while (index.isCompactionDue()) await index.compact()
    await useAll()
  })
})

describe('update', () => {
  it('finds a new article at once and builds no closed shard again', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(20))
    const closed = await shards()
    const added = documentOf(20, 'Lễ kết nạp đảng viên')
    const written = await index.update(new Map([[added.address, added]]))
    expect(written.documents).toBe(21)
    expect((await shards()).slice(0, 2)).toEqual(closed)
    expect(await find(await openSearch(), 'kết nạp')).toEqual([added.address])
  })

  it('forgets the old text of a changed article of a closed shard', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(20).with(7, documentOf(7, 'Phát động')))
    const changed = documentOf(7, 'Tổng kết năm 2023')
    await index.update(new Map([[changed.address, changed]]))
    const searcher = await openSearch()
    expect(await find(searcher, 'tổng kết')).toEqual([changed.address])
    expect(await find(searcher, 'phát động')).toEqual([])
    expect(await find(searcher, 'đảng bộ')).toHaveLength(20)
  })

  it('forgets a withdrawn article, closed or open, and finds it again when it returns', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(20))
    const open = documentOf(20)
    const closed = documentOf(4)
    await index.update(new Map([[open.address, open]]))
    await index.update(
      new Map([
        [open.address, null],
        [closed.address, null],
      ]),
    )
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(19)
    await index.update(new Map([[closed.address, closed]]))
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(20)
  })

  it('leaves the entry alone where nothing changed', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(3))
    const before = await shards()
    await index.update(new Map([['/2024/bai-01/', documentOf(1)]]))
    expect(await shards()).toEqual(before)
  })

  it('holds no more than a shard of the documents: written while others still come', async () => {
    const written: number[] = []
    async function* coming() {
      for (const document of documentsOf(25)) {
        written.push((await readdir(join(folder, 'dist/pagefind/shards')).catch(() => [])).length)
        yield document
      }
    }
    await openIndex().rebuild(coming())
    expect([written[9], written[10], written[20]]).toEqual([0, 1, 2])
  })

  it('takes articles of any text', async () => {
    const index = openIndex()
    const odd = { ...documentOf(9, 'Hội\uD800 nghị \u0000<\u02C8>'), address: '/2024/\uD800/' }
    await index.rebuild([...documentsOf(2), { ...documentOf(8, ''), parts: [] }, odd])
    expect(await find(await openSearch(), 'hội nghị')).toEqual([...addressesOf([0, 1]), odd.address])
  })

  it('writes later what it could not write at first', async () => {
    const out = openFolder()
    let isFull = false
    const disk: PublishedFolder = {
      ...out,
      write(path, bytes) {
        if (isFull) throw new Error('ENOSPC')
        return out.write(path, bytes)
      },
    }
    const index = openSearchIndex({ out: disk, cache: join(folder, 'dist-memory'), limits })
    await index.rebuild(documentsOf(3))
    isFull = true
    const added = documentOf(3)
    await expect(index.update(new Map([[added.address, added]]))).rejects.toThrow('ENOSPC')
    expect(await find(await openSearch(), 'hội nghị')).toHaveLength(3)
    isFull = false
    await index.update(new Map([[added.address, added]]))
    expect(await find(await openSearch(), 'hội nghị')).toHaveLength(4)
  })
})

describe('a process that was killed', () => {
  it('between remembering and publishing withdraws at the next start what readers still got', async () => {
    const entry = join(folder, 'dist/pagefind/pagefind-entry.json')
    const out = openFolder()
    const index = openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits })
    await index.rebuild(documentsOf(12))
    await out.save()
    const before = await readFile(entry, 'utf8')
    await index.update(new Map([[documentOf(4).address, null]]))
    await writeFile(entry, before)
    const left = documentsOf(12).filter((_, number) => number !== 4)
    await openIndex().rebuild(left)
    expect(await find(await openSearch(), 'đảng bộ')).toEqual(left.map(({ address }) => address))
  })
})

describe('a page that was opened before publications', () => {
  it('goes on searching what it knew, words and articles that it had not loaded', async () => {
    const out = openFolder()
    const index = openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits })
    await index.rebuild(documentsOf(13))
    await out.save()
    const before = await openSearch()
    for (let number = 0; number < 8; number += 1) {
      const changed = documentOf(number, `Tin số ${number}`)
      await index.update(new Map([[changed.address, changed]]))
      if (index.isCompactionDue()) await index.compact()
      await out.save()
    }
    expect(await find(before, 'hội nghị')).toEqual(addressesOf(documentsOf(13).map((_, number) => number)))
    expect(await find(await openSearch(), 'hội nghị')).toHaveLength(5)
  })

  it('loses the files it needs after a week, not before', async () => {
    const out = openFolder()
    const index = openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits })
    await index.rebuild(documentsOf(2))
    await out.save()
    const [old = ''] = await shards()
    await index.rebuild(documentsOf(3))
    await out.save()
    const listOld = () => readdir(join(folder, 'dist/pagefind/shards', old)).catch(() => [])
    moment += 6 * day
    await out.save()
    expect(await listOld()).not.toEqual([])
    moment += 2 * day
    await out.save()
    expect(await listOld()).toEqual([])
  })
})

describe('compact', () => {
  it('closes what is open into the shard that has room', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(15))
    await index.update(
      new Map([15, 16, 17].map((number) => [documentOf(number).address, documentOf(number)])),
    )
    expect(index.isCompactionDue()).toBe(true)
    expect(await index.compact()).toBe(true)
    expect(index.isCompactionDue()).toBe(false)
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(18)
    expect(await index.compact()).toBe(false)
  })

  it('keeps what changed while it was at work', async () => {
    const index = openIndex()
    await index.rebuild(documentsOf(15))
    const first = documentOf(2, 'Phát động')
    await index.update(new Map([[first.address, first]]))
    const compacting = index.compact()
    const second = documentOf(2, 'Bản sau cùng')
    const gone = documentOf(11)
    await Promise.all([
      compacting,
      index.update(
        new Map([
          [second.address, second],
          [gone.address, null],
        ]),
      ),
    ])
    const searcher = await openSearch()
    expect(await find(searcher, 'bản sau cùng')).toEqual([second.address])
    expect(await find(searcher, 'phát động')).toEqual([])
    expect(await find(searcher, 'đảng bộ')).toHaveLength(14)
  })

  it('makes a shard anew of which much was masked', async () => {
    const index = openSearchIndex({
      out: openFolder(),
      cache: join(folder, 'dist-memory'),
      limits: { shard: 60, comfortable: 2, open: 40 },
    })
    await index.rebuild(documentsOf(60))
    await index.update(
      new Map(addressesOf(documentsOf(30).map((_, number) => number)).map((address) => [address, null])),
    )
    const added = documentOf(70)
    await index.update(new Map([[added.address, added]]))
    await index.compact()
    const entry = readEntry(await readFile(join(folder, 'dist/pagefind/pagefind-entry.json'), 'utf8'))
    expect(entry.shards.map(({ masked }) => masked)).toEqual([[]])
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(31)
  })
})

describe('merging', () => {
  const merging = { ...limits, merged: 40 }

  function openMerging(out = openFolder()): SiteIndex {
    return openSearchIndex({ out, cache: join(folder, 'dist-memory'), limits: merging })
  }

  async function named() {
    return readEntry(await readFile(join(folder, 'dist/pagefind/pagefind-entry.json'), 'utf8')).shards
  }

  it('gives readers one shard of all that are built with a site', async () => {
    await openMerging().rebuild(documentsOf(40))
    const [only, ...others] = await named()
    expect(only?.parts?.map(({ size }) => size)).toEqual([10, 10, 10, 10])
    expect(others).toEqual([])
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(40)
    expect(await find(await openSearch(), '37')).toEqual(addressesOf([37]))
  })

  it('stops at the size that was set, and gives the same files for the same documents', async () => {
    await openMerging().rebuild(documentsOf(60))
    const before = await named()
    expect(before.map(({ parts = [] }) => parts.length)).toEqual([4, 2])
    await rm(join(folder, 'dist'), { recursive: true })
    await rm(join(folder, 'dist-memory'), { recursive: true })
    await openMerging().rebuild(documentsOf(60))
    expect(await named()).toEqual(before)
  })

  it('is done in a quiet moment while a newsroom grows, beside what changes meanwhile', async () => {
    const out = openFolder()
    const index = openMerging(out)
    await index.rebuild(documentsOf(10))
    for (let number = 10; number < 30; number += 1) {
      await index.update(new Map([[documentOf(number).address, documentOf(number)]]))
      const gone = documentOf(number - 9)
      const change = new Map([[gone.address, number % 10 === 0 ? null : documentOf(number - 9, 'Sửa lại')]])
      if (index.isCompactionDue()) await Promise.all([index.compact(), index.update(change)])
      await out.save()
    }
    while (index.isCompactionDue()) await index.compact()
    const withdrawn = [1, 11].map((number) => documentOf(number).address)
    const found = await find(await openSearch(), 'đảng bộ')
    const all = documentsOf(30).map(({ address }) => address)
    expect(
      all.filter((address) => !found.includes(address)).every((address) => withdrawn.includes(address)),
    ).toBe(true)
    expect(new Set(found).size).toBe(found.length)
  })

  it('goes on from what was merged at the next start, and masks in it what changes', async () => {
    const out = openFolder()
    await openMerging(out).rebuild(documentsOf(40))
    await out.save()
    const before = await named()
    const again = openMerging()
    expect(again.isInStep()).toBe(true)
    await again.update(new Map([[documentOf(25).address, null]]))
    const [merged] = await named()
    expect(merged).toEqual({ ...before[0], masked: [25] })
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(39)
  })

  it('leaves a part out of the merged shard once it was made anew', async () => {
    const index = openSearchIndex({
      out: openFolder(),
      cache: join(folder, 'dist-memory'),
      limits: { shard: 30, merged: 90, comfortable: 2, open: 90 },
    })
    await index.rebuild(documentsOf(90))
    const gone = documentsOf(21).map(({ address }): [string, null] => [address, null])
    await index.update(new Map([...gone, [documentOf(95).address, documentOf(95)]]))
    await index.compact()
    const [merged, anew] = await named()
    expect(merged?.parts?.map(({ isGone }) => isGone ?? false)).toEqual([true, false, false])
    expect(anew?.masked).toEqual([])
    while (index.isCompactionDue()) await index.compact()
    expect((await named()).flatMap(({ parts = [] }) => parts.filter(({ isGone }) => isGone))).toEqual([])
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(70)
  })

  it('keeps the articles of merged shards and lets the rest of their files go after a week', async () => {
    const out = openFolder()
    const index = openMerging(out)
    await index.rebuild(documentsOf(10))
    await out.save()
    const [first] = await named()
    await index.rebuild(documentsOf(40))
    await out.save()
    const listFirst = () => readdir(join(folder, 'dist/pagefind/shards', first?.id ?? ''))
    expect(await listFirst()).toContain('words-0.pack')
    moment += 8 * day
    await out.save()
    expect((await listFirst()).every((name) => name.startsWith('article-'))).toBe(true)
    expect(await listFirst()).toHaveLength(10)
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(40)
  })

  it('that fails leaves readers what they had, and is tried again', async () => {
    const out = openFolder()
    const index = openMerging(out)
    await index.rebuild(documentsOf(10))
    const added = documentsOf(20).slice(10)
    await index.update(new Map(added.slice(0, 4).map((document) => [document.address, document])))
    await index.update(new Map(added.slice(4).map((document) => [document.address, document])))
    while (index.isCompactionDue() && (await named()).length < 2) await index.compact()
    const [lost] = (await named()).map(({ id }) => join(folder, 'dist/pagefind/shards', id, 'head.pack'))
    const bytes = await readFile(lost ?? '')
    await rm(lost ?? '')
    await expect(index.compact()).rejects.toThrow(/^search index: merging shards failed: /u)
    await writeFile(lost ?? '', bytes)
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(20)
    expect(await index.compact()).toBe(true)
    expect(await find(await openSearch(), 'đảng bộ')).toHaveLength(20)
  })
})
