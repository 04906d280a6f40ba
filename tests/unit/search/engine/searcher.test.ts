import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '#src/search/documents/document.ts'
import type { IndexedShard } from '#src/search/shards/indexed-shard.ts'
import { understandQuery } from '#src/search/query/query.ts'
import { plainRequest, type SearchRequest } from '#src/search/engine/search-request.ts'
import { createSearcher, type Searcher } from '#src/search/engine/searcher.ts'
import { memoryShard } from '../../../search/memory-shard.ts'

function document(title: string, text = 'Nội dung.', rest: Partial<SearchDocument> = {}): SearchDocument {
  const year = rest.date?.slice(0, 4) ?? '2024'
  return {
    address: `/${year}/${title}/`,
    title,
    date: '2024-06-27',
    parts: [{ text, weight: 1 }],
    filters: { nam: [year] },
    ...rest,
  }
}

function searcherOf(...shards: readonly IndexedShard[]): Searcher {
  return createSearcher({ shards: () => Promise.resolve(shards) })
}

function open(...documents: readonly SearchDocument[]): Searcher {
  return searcherOf(memoryShard(documents))
}

function ask(searcher: Searcher, text: string, rest: Partial<SearchRequest> = {}) {
  return searcher.answer({ ...plainRequest, query: understandQuery(text), ...rest })
}

async function titles(searcher: Searcher, text: string, rest: Partial<SearchRequest> = {}) {
  const answer = await ask(searcher, text, rest)
  const found = await searcher.load(answer, 0, 20)
  return found.map(({ title }) => title.map((segment) => segment.text).join(''))
}

describe('order', () => {
  it('puts words in the order of the question first', async () => {
    const searcher = open(document('Quảng Bình (tỉnh): Lịch sử'), document('Bình Định: Lịch sử'))
    expect((await titles(searcher, 'lịch sử tỉnh Bình Định'))[0]).toBe('Bình Định: Lịch sử')
  })

  it('puts the marks that were typed first', async () => {
    const searcher = open(document('Đảng bộ'), document('Đáng kể'))
    expect((await titles(searcher, 'đảng '))[0]).toBe('Đảng bộ')
    expect((await titles(searcher, 'đáng '))[0]).toBe('Đáng kể')
  })

  it('puts the title that was asked for whole before a longer one', async () => {
    const searcher = open(document('Đảng bộ khối'), document('Đảng bộ khối lần thứ 9'))
    expect((await titles(searcher, 'Đảng bộ khối '))[0]).toBe('Đảng bộ khối')
  })

  it('puts the title that is what was asked behind a label before one that goes on', async () => {
    const longer = 'Điều 86. Trách nhiệm phòng, chống quấy rối tình dục'
    const searcher = open(
      document('Điều 84. Quấy rối tình dục', 'Lời nói khi làm việc cũng là quấy rối.'),
      document(longer, 'Quấy rối tình dục.'),
    )
    expect((await titles(searcher, 'quấy rối tình dục '))[0]).toBe('Điều 84. Quấy rối tình dục')
    expect((await titles(searcher, 'chống quấy rối tình dục '))[0]).toBe(longer)
  })

  it('does not depend on what was asked before', async () => {
    const searcher = open(...Array.from({ length: 30 }, (_, at) => document(`Cơ quan số ${at}`, 'cơ quan')))
    const before = await titles(searcher, 'cơ quan')
    for (const text of ['quang', 'co', 'cơ sở']) await titles(searcher, text)
    expect(await titles(searcher, 'cơ quan')).toEqual(before)
  })

  it('scores alike in however many shards the articles lie', async () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      document(`Hội nghị ${at % 7} của đảng bộ ${at % 5}`, `Nghị quyết số ${at}`),
    )
    const parts = [memoryShard(all.slice(0, 11)), memoryShard(all.slice(11))]
    for (const text of ['hội nghị 3', 'đảng bộ 4 nghị quyết', 'hoi nghị 2 dang bo 3']) {
      const [one, many] = [await ask(open(...all), text), await ask(searcherOf(...parts), text)]
      expect(many.hits.map(({ page, score }) => [page, score])).toEqual(
        one.hits.map(({ page, score }) => [page, score]),
      )
    }
  })

  it('counts masked articles nowhere', async () => {
    const shard = memoryShard([document('Đảng bộ'), document('Đảng bộ xã')], { masked: [0] })
    expect(await titles(searcherOf(shard), 'đảng bộ')).toEqual(['Đảng bộ xã'])
    expect(await titles(searcherOf(shard), '')).toEqual(['Đảng bộ xã'])
  })

  it('leaves long lists of common words aside where something is more telling', async () => {
    const common = Array.from({ length: 2001 }, (_, at) => document(`Đảng bộ số ${at}`))
    const shard = memoryShard([...common, document('Đảng bộ Tuy Hòa')], { hasCommon: true })
    const asked: string[] = []
    const words: IndexedShard['words'] = (folded, prefix) => {
      asked.push(folded)
      return shard.words(folded, prefix)
    }
    const searcher = searcherOf({ ...shard, words })
    expect((await titles(searcher, 'đảng bộ tuy hòa '))[0]).toBe('Đảng bộ Tuy Hòa')
    expect(asked).not.toContain('dang')
    expect((await titles(searcher, 'đảng ')).length).toBe(20)
  })
})

describe('what a question loads', () => {
  const letters = Array.from('bcdghklmnprstvx')
  const names = letters.flatMap((a) => letters.map((b) => `${a}a${b}o`))
  const many = Array.from({ length: 40 }, (_, at) =>
    document(`Bài ${at}`, names.slice(at * 4, at * 4 + 60).join(' ')),
  )
  const shard = memoryShard(many)

  async function listsAskedBy(text: string): Promise<number> {
    const asked = new Set<string>()
    const searcher = searcherOf({
      ...shard,
      words: (folded, prefix) => {
        asked.add(folded)
        return shard.words(folded, prefix)
      },
      pair: (first, second) => {
        asked.add(`${first} ${second}`)
        return shard.pair(first, second)
      },
    })
    await ask(searcher, text)
    return asked.size
  }

  it('reads what it mends with once, however many shards there are', async () => {
    let read = 0
    const vocabulary: IndexedShard['vocabulary'] = () => {
      read += 1
      return shard.vocabulary()
    }
    const searcher = searcherOf({ ...shard, vocabulary }, { ...shard, vocabulary })
    for (const text of ['baf 1', 'bàii 2', 'bbài 3']) await ask(searcher, text)
    expect(read).toBe(2)
  })

  it.each([
    ['a hundred words', names.slice(0, 100).join(' ')],
    ['a hundred words that nobody writes', names.map((name) => `${name}zz`).join(' ')],
    [
      'mistyped words',
      names
        .slice(0, 40)
        .map((name) => `${name}i`)
        .join(' '),
    ],
    ['a long phrase', `"${names.slice(20, 110).join(' ')}"`],
    ['what may not be there', `bài ${names.map((name) => `-${name}`).join(' ')}`],
    ['keys that were left over', names.map((name) => `${name}aas`).join(' ')],
  ])('is bounded for %s', async (_, text) => {
    expect(await listsAskedBy(text)).toBeLessThanOrEqual(88)
  })
})

describe('how much is found', () => {
  const related = Array.from({ length: 12 }, (_, at) => document(`Hồ sơ đất đai số ${at}`, 'Hồ sơ đất đai.'))
  const right = document('Thời hạn giải quyết', 'Thời hạn giải quyết hồ sơ đất đai là mười ngày làm việc.')
  const others = Array.from({ length: 40 }, (_, at) => document(`Lễ hội mùa xuân ${at}`, 'Tưng bừng.'))
  const searcher = open(right, ...related, ...others)

  it('fills a page where few articles say a long question', async () => {
    const found = await titles(searcher, 'cho tôi hỏi thời hạn giải quyết hồ sơ đất đai là mấy ngày?')
    expect(found[0]).toBe('Thời hạn giải quyết')
    expect(found.length).toBeGreaterThanOrEqual(10)
    expect(found.filter((title) => title.startsWith('Lễ hội'))).toEqual([])
  })

  it('does not fill it where an article holds a name or number whole', async () => {
    expect(await titles(searcher, 'thời hạn ')).toEqual(['Thời hạn giải quyết'])
    expect(await titles(searcher, 'hồ sơ 7')).toEqual(['Hồ sơ đất đai số 7'])
  })

  it('counts articles that hold every word though all words are too common to be looked up', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => document(`Hồ sơ đất đai số ${at}`))
    const shard = memoryShard([...many, document('Đất đai', 'Đất ở.'), document('Lễ hội')], {
      hasCommon: true,
    })
    expect((await ask(searcherOf(shard), 'hồ sơ đất đai ')).complete).toBe(many.length)
  })
})

describe('operators', () => {
  const searcher = open(
    document('Đảng bộ khối', 'Cơ quan có sở, quan điểm rõ. Cơ quan sở tại.'),
    document('Cơ sở và quan điểm', 'Nêu quan điểm của cơ sở Đảng bộ.'),
    document('Công đoàn cơ sở', 'Họp.'),
  )

  it('finds a quoted phrase only where it stands so', async () => {
    expect(await titles(searcher, '"cơ sở đảng bộ"')).toEqual(['Cơ sở và quan điểm'])
  })

  it('searches the words of a phrase that stands nowhere', async () => {
    expect((await titles(searcher, '"quan điểm công đoàn"')).length).toBeGreaterThan(0)
  })

  it('leaves out what was excluded', async () => {
    expect(await titles(searcher, 'cơ sở -"quan điểm"')).toEqual(['Công đoàn cơ sở'])
  })

  it('finds words of the title', async () => {
    expect(await titles(searcher, 'tiêu đề: đảng')).toEqual(['Đảng bộ khối'])
  })
})

describe('what was mistyped', () => {
  const searcher = open(
    document('Hội nghị Ban Chấp hành Đảng bộ tỉnh'),
    document('Kinh tế Việt Nam', 'Kinh tế của đất nước.'),
    document('Nghỉ lễ', 'Kính gửi các đơn vị.'),
  )

  it.each([
    ['hooi nghi ban chap hanh', 'Hội nghị Ban Chấp hành Đảng bộ tỉnh'],
    ['hộinghị ban chấp hành', 'Hội nghị Ban Chấp hành Đảng bộ tỉnh'],
    ['hội ngị ban chấp hành', 'Hội nghị Ban Chấp hành Đảng bộ tỉnh'],
    ['kiinh tế việt nam', 'Kinh tế Việt Nam'],
    ['kinh tế việt anm', 'Kinh tế Việt Nam'],
    ['kinh tế vi ệt nam', 'Kinh tế Việt Nam'],
  ])('is found by what was meant: “%s”', async (text, title) => {
    expect((await titles(searcher, text))[0]).toBe(title)
  })

  it('shows the repair with its marks', async () => {
    expect((await ask(searcher, 'Kiinh tế Việt Nam')).repaired).toEqual({ shown: 'Kinh tế Việt Nam' })
    expect((await ask(searcher, 'kiinh te viet nam')).repaired).toEqual({ shown: 'kinh te viet nam' })
  })

  it('is searched as it stands where that is asked for', async () => {
    const answer = await ask(searcher, 'kiinh', { literal: true })
    expect([answer.repaired, answer.hits]).toEqual([null, []])
  })

  it('is no other number', async () => {
    const numbers = open(document('Kế hoạch 125'), document('Kế hoạch 12'))
    expect((await ask(numbers, '1255 ')).hits).toEqual([])
  })

  it('is no word that articles have, nor a syllable, for what stands beside its neighbours by chance', async () => {
    const others = Array.from({ length: 60 }, (_, at) =>
      document(`Nuôi dạy ${at}`, 'Khi đi học. Con có lương.'),
    )
    const laws = open(...others, document('Nghỉ việc', 'Trước khi nuôi con.'), document('Cưới hỏi'))
    expect((await ask(laws, 'lương khi cưới con ')).repaired).toBeNull()
    expect((await ask(laws, 'có lương khi muôi con ')).repaired).toBeNull()
    expect((await ask(laws, 'lương khi nuoii con ')).repaired).not.toBeNull()
  })

  it('is looked for in few words of a question nobody can read', async () => {
    const shard = memoryShard([document('Hội nghị Ban Chấp hành Đảng bộ tỉnh')])
    let asked = 0
    const pair: IndexedShard['pair'] = (first, second) => {
      asked += 1
      return shard.pair(first, second)
    }
    const foreign = Array.from({ length: 60 }, (_, at) => `hoy${String.fromCodePoint(97 + (at % 26))}z${at}`)
    await ask(searcherOf({ ...shard, pair }), foreign.join(' '))
    expect(asked).toBeLessThan(250)
  })

  it('is not seen in what is right', async () => {
    expect((await ask(searcher, 'kinh tế việt nam')).repaired).toBeNull()
  })
})

describe('other ways to write it', () => {
  it.each([
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh họp'],
    ['Ủy ban nhân dân huyện', 'UBND huyện họp'],
    ['lần thứ XX', 'Đại hội lần thứ 20'],
  ])('finds by “%s” “%s”', async (text, title) => {
    const searcher = open(document('Dân số của tỉnh, huyện'), document(title), document('Nhân dân lần lượt'))
    expect((await titles(searcher, text))[0]).toBe(title)
  })
})

describe('filters and orders', () => {
  const searcher = open(
    document('Đảng bộ A', 'x', {
      date: '2019-01-01',
      filters: { nam: ['2019'], ky: ['7'], nguoi: ['An', 'Bình'] },
    }),
    document('Đảng bộ B', 'x', { date: '2022-01-01', filters: { nam: ['2022'], ky: ['3'], nguoi: ['An'] } }),
    document('Đảng bộ C', 'x', { date: '2021-01-01', filters: { nam: ['2021'], ky: ['9'] } }),
    document('Chi bộ D', 'x', { date: '2023-01-01', filters: { nam: ['2023'] } }),
  )

  it('means what articles say where none says it as it was typed', async () => {
    const eighth = 'Khai mạc hội nghị lần thứ 8'
    const others = [1, 2, 3, 4, 5, 6, 7, 9].map((at) =>
      document(`Hội nghị Ban Chấp hành lần thứ ${at}`, 'Lần này ngày 8 tháng 8, lần sau ngày 8.'),
    )
    const searcher = open(...others, document(eighth, 'Ban Chấp hành họp.'))
    expect((await titles(searcher, 'hội nghị ban chấp hành lần 8 '))[0]).toBe(eighth)
  })

  it('tells no more by a rare abbreviation than by what articles write out', async () => {
    const others = Array.from({ length: 20 }, (_, at) => document(`Ban Chấp hành họp phiên ${at}`))
    const searcher = open(...others, document('Danh sách BCH'), document('Cà phê'))
    const best = async (text: string) => (await ask(searcher, text)).hits[0]?.score ?? 0
    expect(await best('sách ')).toBeGreaterThan(5 * (await best('bch ')))
  })

  it('narrows to values and years', async () => {
    expect(await titles(searcher, 'đảng bộ', { chosen: { nguoi: 'Bình' } })).toEqual(['Đảng bộ A'])
    expect(await titles(searcher, 'đảng bộ', { years: { from: 2020, to: 2021 } })).toEqual(['Đảng bộ C'])
  })

  it('counts every value of an article', async () => {
    const { values } = await (await ask(searcher, 'đảng bộ')).facets()
    expect(values.nguoi.map(({ value, count }) => [value, count])).toEqual([
      ['An', 2],
      ['Bình', 1],
    ])
  })

  it('counts all years whatever years are asked for, those between included', async () => {
    const { years } = await (await ask(searcher, 'đảng', { years: { from: 2021, to: 2022 } })).facets()
    expect(years.map(({ year, count }) => [year, count])).toEqual([
      [2019, 1],
      [2020, 0],
      [2021, 1],
      [2022, 1],
    ])
  })

  it.each([
    ['newest', ['Đảng bộ B', 'Đảng bộ C', 'Đảng bộ A']],
    ['oldest', ['Đảng bộ A', 'Đảng bộ C', 'Đảng bộ B']],
    ['session', ['Đảng bộ C', 'Đảng bộ B', 'Đảng bộ A']],
  ] as const)('orders by %s', async (order, wanted) => {
    expect(await titles(searcher, 'đảng bộ', { order })).toEqual(wanted)
  })

  it('needs no facets where nothing is chosen', async () => {
    const shard = memoryShard([document('Đảng bộ')])
    const facets = () => Promise.reject(new Error('facets were loaded'))
    expect(await titles(searcherOf({ ...shard, facets }), 'đảng bộ')).toEqual(['Đảng bộ'])
  })
})

describe('faults', () => {
  it('are told, and gone once the file is there', async () => {
    const shard = memoryShard([document('Đảng bộ')])
    let isThere = false
    const searcher = createSearcher({
      shards: () => (isThere ? Promise.resolve([shard]) : Promise.reject(new Error('pages.pack: 404'))),
    })
    await expect(ask(searcher, 'đảng')).rejects.toThrow('pages.pack: 404')
    isThere = true
    expect(await titles(searcher, 'đảng')).toEqual(['Đảng bộ'])
  })
})

describe('what a question names', () => {
  const meeting = (number: string, year: string): SearchDocument =>
    document(`Hội nghị Ban Chấp hành lần thứ ${number}`, 'Họp.', {
      address: `/${year}/${number}/`,
      date: `${year}-03-01`,
      filters: { nam: [year], ky: [number], loai: ['Hội nghị'], nguoi: ['Nguyễn Văn An'] },
    })
  const searcher = open(meeting('7', '2022'), meeting('8', '2022'), meeting('7', '2017'))

  it('is filtered by where it is a conference', async () => {
    const answer = await ask(searcher, 'hội nghị ban chấp hành lần thứ 7 năm 2022')
    expect(answer.chips.map(({ facet, value }) => [facet, value])).toEqual(
      expect.arrayContaining([
        ['ky', '7'],
        ['nam', '2022'],
      ]),
    )
    expect(answer.hits).toHaveLength(1)
  })

  it.each([
    ['left over by a keyboard', 'hooij nghij ban chaaps hanhf laanf thuws 7 nawm 2022'],
    ['mistyped', 'hội nghị ban chấpp hàhn laafn thứ 7 năm 2022'],
  ])('is filtered by where it was %s, unless what was typed is to be searched', async (_, text) => {
    const answer = await ask(searcher, text)
    expect(answer.chips.map(({ facet, value }) => `${facet} ${value}`).toSorted()).toEqual([
      'ky 7',
      'nam 2022',
    ])
    expect(answer.hits).toHaveLength(1)
    expect(answer.repaired ?? answer.reading).not.toBeNull()
    expect((await ask(searcher, text, { literal: true })).chips).toEqual([])
    const declined = await ask(searcher, text, { declined: ['ky'] })
    expect(declined.chips.map(({ facet }) => facet)).toEqual(['nam'])
  })

  it('is no filter any more once the reader took it away', async () => {
    const answer = await ask(searcher, 'hội nghị ban chấp hành lần thứ 7 năm 2022', {
      declined: ['ky', 'nam'],
    })
    expect(answer.chips.map(({ facet }) => facet)).not.toContain('ky')
    expect(answer.hits.length).toBeGreaterThan(1)
  })

  it('is searched as text where the filter finds nothing', async () => {
    const answer = await ask(searcher, 'hội nghị ban chấp hành lần thứ 8 năm 2017')
    expect(answer.chips).toEqual([])
    expect(answer.hits.length).toBeGreaterThan(0)
  })

  it('is offered where it is a person', async () => {
    const answer = await ask(searcher, 'Nguyễn Văn An họp')
    expect(answer.chips).toEqual([])
    expect((await answer.facets()).offers.map(({ value }) => value)).toEqual(['Nguyễn Văn An'])
  })
})

describe('a question nobody would ask', () => {
  const searcher = open(
    document('Hội nghị Đảng bộ tỉnh', 'Nội dung của hội nghị là các nhiệm vụ.'),
    document('Chi bộ <b>cơ quan</b>', 'Kỷ luật & trật tự.'),
  )

  it.each([
    ['ten thousand characters', 'hội nghị '.repeat(1200)],
    ['a word of ten thousand letters behind others', `hội nghị ${'x'.repeat(10_000)}`],
    ['stop words alone', 'của là các'],
    ['a quote that is not closed', '"hội nghị'],
    ['a pattern', '(hội|nghị)*[a-z]+$ \\ $& ${x}'],
    ['markup', '<img src=x onerror=alert(1)> hội nghị &amp;'],
    ['lone surrogates', '\uD800 hội \uDC00nghị'],
    ['control characters', 'hội\u0000 nghị\u0007'],
    ['a minus and nothing else', 'hội nghị - -" -'],
  ])('of %s finds what is related to it', async (_, text) => {
    const answer = await ask(searcher, text)
    expect(answer.hits.length).toBeGreaterThan(0)
    const [first] = await searcher.load(answer, 0, 1)
    expect(first?.title.map((segment) => segment.text).join('')).toBe('Hội nghị Đảng bộ tỉnh')
  })

  it.each([
    ['emoji', '👨‍👩‍👧‍👦🎉'],
    ['signs', '?!… — * ""'],
    ['lone surrogates', '\uDC00\uD800'],
  ])('of %s alone finds nothing and says that it has no word', async (_, text) => {
    const answer = await ask(searcher, text)
    expect([answer.hits, answer.request.query.terms]).toEqual([[], []])
  })
})
