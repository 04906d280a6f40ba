import { describe, expect, it } from 'vitest'
import { admitEntries } from '#src/archive/admit-entries.ts'
import type { Entries } from '#src/archive/archive.ts'
import type { ArticleRecord, Named } from '#src/archive/record.ts'
import { describeFault } from '#src/schema/fault.ts'
import { readEntry } from '#src/schema/read-entry.ts'
import type { Section } from '#src/schema/section.ts'
import { toRecord } from '#src/site/to-record.ts'

const now = '2024-06-27T08:00:00+07:00'

function article(name: string, more = ''): ArticleRecord {
  const file = `content/articles/2024/${name}.md`
  const source = `---\ntitle: "${name}"\nkind: "news"\nstatus: "published"\n${more}---\n\nB\n`
  const { entry, faults } = readEntry('articles', file, source)
  if (entry === null) throw new Error(JSON.stringify(faults))
  return toRecord(file, entry)
}

function section(slug: string, parent: string | null = null): Named<Section> {
  return {
    file: `content/sections/${slug}.md`,
    slug,
    entry: { name: slug, parent, order: null, description: null },
  }
}

function admit(articles: ArticleRecord[], sections: Named<Section>[] = []): ReturnType<typeof admitEntries> {
  return admitEntries({ articles, sections, bodies: [], pages: [], settings: {} } as unknown as Entries, now)
}

describe('entries that are published together', () => {
  it('keep their very objects where nothing is wrong', () => {
    const record = article('a', 'section: "tin"\n')
    expect(admit([record], [section('tin')]).entries.articles[0]).toBe(record)
  })

  it('are mended in the same way each time, so that publishing sees no change', () => {
    const record = article('a', 'section: "la"\n')
    const [first, second] = [admit([record]), admit([record])]
    expect(first.entries.articles[0]?.article.section).toBeNull()
    expect(second.entries.articles[0]).toBe(first.entries.articles[0])
    expect(record.article.section).toBe('la')
  })

  it('leave out drafts, what is still to come and what is over, and tell what is still to come', () => {
    const draft = article('nhap')
    const { entries, waiting, faults } = admit([
      { ...draft, article: { ...draft.article, status: 'draft' } },
      article('bai', 'published: "2024-06-27T08:00+07:00"\nexpires: "2024-06-27T08:01+07:00"\n'),
      article('mai', 'published: "2024-06-27T08:01+07:00"\n'),
      article('qua', 'expires: "2024-06-27T08:00+07:00"\n'),
    ])
    expect(entries.articles.map(({ slug }) => slug)).toEqual(['bai'])
    expect(waiting.map(({ slug }) => slug)).toEqual(['mai'])
    expect(faults).toEqual([])
  })

  it('may not leave before they appear', () => {
    const { faults } = admit([article('a', 'published: "2024-06-27T08:00+07:00"\nexpires: "2024-06-27"\n')])
    expect(faults.map(describeFault)).toEqual([
      'content/articles/2024/a.md: Tự gỡ lúc: cần thời điểm sau ngày đăng (2024-06-27T08:00+07:00), ' +
        'nhận được "2024-06-27". Sửa một trong hai; hiện bài không lên trang lúc nào.',
    ])
  })

  it('give an address to the first file by name, whatever the order they come in', () => {
    const [b, a] = [article('b', 'slug: "mot"\n'), article('a', 'slug: "mot"\n')]
    const { entries, faults } = admit([b, a])
    expect(entries.articles).toEqual([a])
    expect(faults[0]).toMatchObject({ file: b.file, got: '"/2024/mot/" của content/articles/2024/a.md' })
  })

  it("let an old address be nobody's own", () => {
    const { faults } = admit([
      article('a'),
      article('b', 'aliases: ["/2024/a/", "/cu/"]\n'),
      article('c', 'aliases: ["/cu/", "/tim-kiem/"]\n'),
    ])
    expect(faults.map(({ file, got }) => `${file.slice(-4)} ${String(got)}`)).toEqual([
      'b.md "/2024/a/" của content/articles/2024/a.md',
      'c.md "/cu/" của content/articles/2024/b.md',
      'c.md "/tim-kiem/" của trang cố định',
    ])
  })

  it('leave out an old address that no disk can hold beside the other pages', () => {
    const long = 'x'.repeat(300)
    const { entries, faults } = admit([
      article('a', 'aliases: ["/2024/a", "/cu/tin.html"]\n'),
      article('b', 'aliases: ["/cu/tin.html/1", "/cu", "/cu/b.html"]\n'),
      article('c', `aliases: ["/${long}/x", "/${'a/'.repeat(1500)}", "/../x"]\n`),
      article(
        'd',
        'aliases: ["/pagefind/pagefind-entry.json", "/media/2024/x.jpg", "/_headers", "/chuyen-muc/x/trang/2/"]\n',
      ),
    ])
    expect(entries.articles.map((record) => record.article.aliases)).toEqual([
      ['/cu/tin.html'],
      ['/cu', '/cu/b.html'],
      [],
      [],
    ])
    const own = 'content/articles/2024/a.md'
    expect(faults.map(({ file, got }) => `${file.slice(-4)} ${String(got).slice(0, 60)}`)).toEqual([
      `a.md "/2024/a" của ${own}`,
      `b.md "/cu/tin.html/1" của ${own}`,
      `c.md "/${'x'.repeat(58)}`,
      `c.md "/${'a/'.repeat(29)}`,
      'c.md "/../x"',
      'd.md "/pagefind/pagefind-entry.json" của trang cố định',
      'd.md "/media/2024/x.jpg" của trang cố định',
      'd.md "/_headers" của trang cố định',
      'd.md "/chuyen-muc/x/trang/2/" của trang cố định',
    ])
  })

  it('leave out an old file where there is an old folder', () => {
    const { entries, faults } = admit([
      article('a', 'aliases: ["/cu/tin.html/1"]\n'),
      article('b', 'aliases: ["/cu/tin.html"]\n'),
    ])
    expect(entries.articles[1]?.article.aliases).toEqual([])
    expect(faults.map(describeFault)).toEqual([
      'content/articles/2024/b.md: Địa chỉ cũ: cần địa chỉ chưa ai dùng, nhận được ' +
        '"/cu/tin.html" của content/articles/2024/a.md. Đổi đường dẫn của một trong hai.',
    ])
  })

  it('keep the object of an article whose old address is left out', () => {
    const records = [article('a'), article('b', 'aliases: ["/2024/a/"]\n')]
    expect(admit(records).entries.articles[1]).toBe(admit(records).entries.articles[1])
  })

  it('break circles of parents, and leave what only leads into one', () => {
    const { entries, faults } = admit(
      [],
      [section('a', 'b'), section('b', 'a'), section('c', 'a'), section('d', 'd')],
    )
    expect(entries.sections.map(({ entry }) => entry.parent)).toEqual([null, null, 'a', null])
    expect(faults).toHaveLength(3)
  })
})
