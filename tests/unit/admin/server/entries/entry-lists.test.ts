import { describe, expect, it } from 'vitest'
import type { ListOrder } from '#admin/server/entries/entry-lists.ts'
import { author } from '../temporary-repository.ts'
import { indexedRepository, listedSource } from './temporary-index.ts'

const year = 'content/articles/2024'

const files = {
  'content/sections/hoi-nghi.md': '---\nname: "Hội nghị – Đại hội"\n---\n',
  'content/bodies/khoi-gia-lai.md': '---\nname: "Đảng bộ Khối các cơ quan tỉnh Gia Lai"\n---\n',
  [`${year}/a.md`]: listedSource(
    'Hội nghị lần thứ 20',
    'published: "2024-06-27T08:00+07:00"',
    'section: "hoi-nghi"',
    'body: "khoi-gia-lai"',
  ),
  [`${year}/b.md`]: listedSource(
    'Ủy ban kiểm tra',
    'published: "2024-06-28T08:00+07:00"',
    'tags: ["Kiểm tra"]',
  ),
  [`${year}/c.md`]: listedSource('Ưu tiên chuyển đổi số', 'published: "2099-01-01T08:00+07:00"'),
  [`${year}/d.md`]: listedSource('Bản Đôn vào hội', 'published: "2024-06-26"', 'byline: { author: "H.L" }'),
  [`${year}/e.md`]: listedSource(
    'Ban đón tiếp',
    'expires: "2024-07-01T00:00+07:00"',
    'published: "2024-06-25"',
  ),
  [`${year}/kl-21.md`]: listedSource('Kết luận số 21-KL/TW', 'published: "2024-06-24"').replace(
    '"published"\npublished',
    '"withdrawn"\npublished',
  ),
}

async function listing() {
  const newsroom = await indexedRepository(files)
  const slugs = async (order: Partial<ListOrder>): Promise<string[]> => {
    const { entries } = await newsroom.lists.page({ collection: 'articles', size: 20, ...order })
    return entries.map(({ slug }) => slug.replace('2024/', ''))
  }
  return { ...newsroom, slugs }
}

describe('a list of entries', () => {
  it('puts the newest first, and other collections by name', async () => {
    const { slugs, lists } = await listing()
    expect(await slugs({})).toEqual(['c', 'b', 'a', 'd', 'e', 'kl-21'])
    const bodies = await lists.page({ collection: 'bodies', size: 20 })
    expect(bodies.entries.map(({ slug }) => slug)).toEqual(['khoi-gia-lai'])
  })

  it('sorts titles as Vietnamese does', async () => {
    const { slugs } = await listing()
    const sort = { field: 'title', direction: 'asc' } as const
    expect(await slugs({ sort })).toEqual(['e', 'd', 'a', 'kl-21', 'b', 'c'])
    expect(await slugs({ sort: { ...sort, direction: 'desc' } })).toEqual(['c', 'b', 'kl-21', 'a', 'd', 'e'])
  })

  it('puts entries without the field last, whichever way it sorts', async () => {
    const { slugs } = await listing()
    const field = 'section'
    expect((await slugs({ sort: { field, direction: 'asc' } }))[0]).toBe('a')
    expect((await slugs({ sort: { field, direction: 'desc' } }))[0]).toBe('a')
  })

  it.each([
    ['hoi nghi', ['a']],
    ['HỘI NGHỊ LẦN', ['a']],
    ['gia lai', ['a']],
    ['dai hoi', ['a']],
    ['21-KL/TW', ['kl-21']],
    ['kl 21', ['kl-21']],
    ['uỷ ban', ['b']],
    ['kiem t', ['b']],
    ['em tra', []],
    ['H.L', ['d']],
    ['hội nghị chuyển đổi', []],
    ['…', ['c', 'b', 'a', 'd', 'e', 'kl-21']],
  ])('finds by %j', async (search, found) => {
    const { slugs } = await listing()
    expect(await slugs({ search })).toEqual(found)
  })

  it.each([
    ['left-over keys of Telex', 'hooij nghij', ['a']],
    ['left-over keys of VNI', 'ho65i nghi5', ['a']],
    ['an abbreviation', 'UBKT', ['b']],
    ['a Roman numeral', 'lần thứ XX', ['a']],
    ['a numeral in words', 'hội nghị lần thứ hai mươi', ['a']],
    ['the number of a document, glued', '21kl/tw', ['kl-21']],
    ['the number of a document in words', 'kết luận 21', ['kl-21']],
    ['a letter too few', 'iem tra', ['b']],
    ['two letters in the wrong order', 'hội nghị lần htứ 20', ['a']],
    ['a wrong letter', 'kiem tza', ['b']],
    ['a slip of the ear', 'chuiển đổi', ['c']],
    ['marks of another word', 'kiệm trả', ['b']],
    ['a zero before the number', 'lần thứ 020', ['a']],
    ['what is quoted', '"hội nghị lần thứ"', ['a']],
    ['what is quoted and stands nowhere so', '"nghị hội lần"', []],
    ['what is left out', 'hội -nghị', ['d']],
    ['what the title has to hold', 'tiêu đề:kiểm', ['b']],
  ])('finds by %s: %j', async (_, search, found) => {
    const { slugs } = await listing()
    expect(await slugs({ search })).toEqual(found)
  })

  it('never takes one number for another, and mends nothing where something is found', async () => {
    const { slugs } = await listing()
    expect(await slugs({ search: 'hội nghị lần thứ 21' })).toEqual([])
    expect(await slugs({ search: 'ban don' })).toEqual(['d', 'e'])
  })

  it('puts what was typed before what may be meant', async () => {
    const { slugs, store } = await listing()
    const file = {
      path: `${year}/f.md`,
      content: Buffer.from(listedSource('UBKT họp', 'published: "2020-01-01"')),
    }
    await store.save({ changes: [file], author, message: 'Thêm' })
    expect(await slugs({ search: 'UBKT' })).toEqual(['f', 'b'])
    expect(await slugs({ search: 'ủy ban kiểm tra' })).toEqual(['b', 'f'])
  })

  it('takes whatever is typed', async () => {
    const { slugs } = await listing()
    for (const search of [
      'x'.repeat(10_000),
      'ab '.repeat(5000),
      '"',
      '-',
      '-x',
      'tiêu đề:',
      '(.*',
      '\uD800',
      '🎉',
    ])
      expect(Array.isArray(await slugs({ search })), search.slice(0, 20)).toBe(true)
  })

  it('puts what has the marks as typed first', async () => {
    const { slugs } = await listing()
    expect(await slugs({ search: 'ban don' })).toEqual(['d', 'e'])
    expect(await slugs({ search: 'ban đón' })).toEqual(['e', 'd'])
    expect(await slugs({ search: 'bản đô' })).toEqual(['d', 'e'])
  })

  it.each([
    ['published', ['b', 'a', 'd']],
    ['scheduled', ['c']],
    ['expired', ['e']],
    ['withdrawn', ['kl-21']],
    ['draft', []],
  ])('shows only what is %s', async (status, found) => {
    const { slugs } = await listing()
    expect(await slugs({ status })).toEqual(found)
  })

  it('shows what waits for a review, and puts new drafts on top', async () => {
    const { slugs, store } = await listing()
    const key = { collection: 'articles', slug: '2024/moi' } as const
    const changes = [
      { path: `${year}/moi.md`, content: Buffer.from(listedSource('Bài mới', 'eventDate: "2020-01-01"')) },
    ]
    await store.drafts.save({ key, changes, author, message: 'Nháp', status: 'pending_review' })
    expect(await slugs({ status: 'pending_review' })).toEqual(['moi'])
    expect((await slugs({})).slice(0, 2)).toEqual(['c', 'moi'])
  })

  it('filters by values, those of lists among them', async () => {
    const { slugs } = await listing()
    expect(await slugs({ filter: { section: 'hoi-nghi', body: 'khoi-gia-lai' } })).toEqual(['a'])
    expect(await slugs({ filter: { tags: 'Kiểm tra' } })).toEqual(['b'])
    expect(await slugs({ filter: { section: '' } })).not.toContain('a')
  })

  it('keeps to a folder and its depth', async () => {
    const { slugs } = await listing()
    expect(await slugs({ within: { folder: 'content/articles', depth: 1 } })).toEqual([])
    expect(await slugs({ within: { folder: 'content/articles/2024', depth: 1 } })).toHaveLength(6)
  })
})

describe('the pages of a list', () => {
  it('hold every entry once', async () => {
    const { lists } = await listing()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await lists.page({ collection: 'articles', size: 4, cursor })
      expect(page.total).toBe(6)
      seen.push(...page.entries.map(({ slug }) => slug))
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  it('stay right when entries come and go between them', async () => {
    const { lists, store } = await listing()
    const first = await lists.page({ collection: 'articles', size: 3 })
    const last = first.entries.at(-1)
    const fresh = Buffer.from(listedSource('Tin mới nhất', 'published: "2024-12-31"'))
    await store.save({
      changes: [
        { path: `${year}/z.md`, content: fresh },
        { path: last?.path ?? '', content: null },
      ],
      author,
      message: 'Đổi',
    })
    const second = await lists.page({ collection: 'articles', size: 3, cursor: first.cursor ?? undefined })
    expect(second.entries.map(({ slug }) => slug)).toEqual(['2024/d', '2024/e', '2024/kl-21'])
    expect(second.cursor).toBeNull()
  })

  it('go on in a search, the better answers first', async () => {
    const { lists } = await listing()
    const first = await lists.page({ collection: 'articles', search: 'ban đón', size: 1 })
    expect(first).toMatchObject({ total: 2, entries: [{ slug: '2024/e' }] })
    const second = await lists.page({
      collection: 'articles',
      search: 'ban đón',
      size: 1,
      cursor: first.cursor ?? undefined,
    })
    expect(second).toMatchObject({ cursor: null, entries: [{ slug: '2024/d' }] })
  })

  it.each(['x', 'bnVsbA', 'WzEsMl0'])('refuse a cursor that is none: %j', async (cursor) => {
    const { lists } = await listing()
    await expect(lists.page({ collection: 'articles', size: 1, cursor })).rejects.toMatchObject({
      status: 422,
      message: 'Không đọc được vị trí trang của danh sách. Hãy tải lại danh sách.',
    })
  })
})
