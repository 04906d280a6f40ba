import { describe, expect, test } from 'vitest'
import { suggest } from '#src/suggestions/suggest.ts'
import type { RankedSuggestion } from '#src/suggestions/suggestion.ts'
import { exampleArticle, filesOf, sourceOf, suggestedTexts } from './example.ts'

const title = 'Hội nghị Ban Chấp hành Đảng bộ khối Cơ quan-Doanh nghiệp tỉnh (lần thứ 20)'

const few: readonly RankedSuggestion[] = [
  {
    kind: 'body',
    text: 'Đảng bộ Khối các cơ quan tỉnh Gia Lai',
    note: 'Gia Lai',
    href: '/to-chuc/x/',
    rank: 3,
  },
  { kind: 'person', text: 'Nguyễn Đường', note: 'Bí thư', href: '/tim-kiem/?nguoi=x', rank: 2 },
  { kind: 'document', text: 'Kết luận 21-KL/TW', note: '', href: '/tim-kiem/?van-ban=21-KL%2FTW', rank: 1 },
  exampleArticle(title, 1),
  exampleArticle('Đường lên Quảng Trị', 2),
  exampleArticle('Dương Văn An thăm Quảng Trị', 3),
]

describe('suggestions', () => {
  test.each([
    ['without marks', 'hoi nghi ban chap hanh'],
    ['with some marks', 'hội nghi ban châp hành'.replace('châp', 'chấp')],
    ['in decomposed letters', 'hội nghị'.normalize('NFD')],
    ['in capitals', 'HỘI NGHỊ'],
    ['as Telex leaves it', 'hooij nghij'],
    ['as VNI leaves it', 'ho65i nghi5'],
    ['in the midst of a word', 'hội ngh'],
    ['from a word further in', 'khối cơ quan'],
    ['by words apart', 'khối 20 hội nghị'],
    ['with a space at the end', 'lần thứ 20 '],
  ])('find a title typed %s', async (_, text) => {
    expect(await suggestedTexts(text, few)).toContain(title)
  })

  test('find a body by any word of its name', async () => {
    for (const text of ['khoi', 'đảng bộ', 'gia lai', 'cơ quan', 'tinh'])
      expect(await suggestedTexts(text, few)).toContain('Đảng bộ Khối các cơ quan tỉnh Gia Lai')
  })

  test('find a document by its number', async () => {
    expect((await suggestedTexts('21-kl', few))[0]).toBe('Kết luận 21-KL/TW')
    expect((await suggestedTexts('KL/TW', few))[0]).toBe('Kết luận 21-KL/TW')
  })

  test('put the marks that were typed first', async () => {
    const articles = few.filter(({ kind }) => kind === 'article')
    expect((await suggestedTexts('dương', articles))[0]).toBe('Dương Văn An thăm Quảng Trị')
    expect((await suggestedTexts('đường', articles))[0]).toBe('Đường lên Quảng Trị')
    expect((await suggestedTexts('duong', articles)).toSorted()).toEqual(
      ['Dương Văn An thăm Quảng Trị', 'Đường lên Quảng Trị'].toSorted(),
    )
  })

  test('hold every word that was typed', async () => {
    expect(await suggestedTexts('hội nghị quảng trị', few)).toEqual([])
  })

  test('are told apart by day and body, the newest first', async () => {
    const same = [2021, 2023, 2022].map((year) =>
      exampleArticle('Hội nghị tổng kết', year, `08/04/${String(year)} · Khối`),
    )
    const found = await suggest('hội nghị tổng kết', sourceOf(filesOf(same)))
    expect(found?.groups[0]?.suggestions.map(({ note }) => note)).toEqual([
      '08/04/2023 · Khối',
      '08/04/2022 · Khối',
      '08/04/2021 · Khối',
    ])
    const chosen = await suggest('hội nghị tổng kết 2021', sourceOf(filesOf(same)))
    expect(chosen?.groups[0]?.suggestions).toHaveLength(1)
  })

  test('need at most two files, also where all words are common', async () => {
    const many = Array.from({ length: 2000 }, (_, number) =>
      exampleArticle(`Hội nghị tổng kết công tác năm của đơn vị số ${String(number)} tỉnh`, number),
    )
    const files = filesOf([...many, exampleArticle('Hội nghị tổng kết ở Quảng Trị', 5000)])
    for (const text of ['hội nghị tổng kết quảng trị', 'hội nghị tổng kết đơn vị số 1234']) {
      const asked: string[] = []
      const found = await suggest(text, sourceOf(files, asked))
      expect(found?.groups.length).toBe(1)
      expect(asked.length).toBeLessThanOrEqual(2)
    }
  })

  test('are none where nothing was typed', async () => {
    expect(await suggest(' -/… ', sourceOf(filesOf(few)))).toBeNull()
  })

  test.each([
    '\uD800',
    '\0',
    'a'.repeat(100_000),
    '👍👍',
    '__proto__ constructor',
    '../../x',
    '\u0301\u0301',
    '漢字 ключ',
  ])('never throw, whatever is typed or suggested: %j', async (text) => {
    const source = sourceOf(filesOf([...few, exampleArticle(text, 77)]))
    for (const asked of [text, `hội ${text}`, `${text} `])
      await expect(suggest(asked, source)).resolves.toBeDefined()
  })
})
