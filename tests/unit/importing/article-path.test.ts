import { describe, expect, it } from 'vitest'
import { choosePath, pictureAddress, readArticlePath } from '#src/importing/article-path.ts'

const title = 'Hội nghị Ban chấp hành Đảng bộ khối lần thứ 9'
const never = (): boolean => false

describe('choosePath', () => {
  it('takes the year of publication, else of the event, else of the import', () => {
    const years = [
      { title, published: '2022-04-12', eventDate: '2021-12-31' },
      { title, published: null, eventDate: '2021-12-31' },
      { title, published: null, eventDate: null },
    ].map((article) => choosePath(article, '2026-11-23', never).year)
    expect(years).toEqual(['2022', '2021', '2026'])
  })

  it('counts on where another article has the path', () => {
    const taken = new Set([
      'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9.md',
      'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9-2.md',
    ])
    const article = { title, published: '2022-04-12', eventDate: null }
    expect(choosePath(article, '2026-11-23', (file) => taken.has(file)).file).toBe(
      'content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9-3.md',
    )
  })

  it('leaves room for the number in a long slug', () => {
    const long = { title: 'Đảng ủy Khối '.repeat(20), published: '2022-04-12', eventDate: null }
    const first = choosePath(long, '2026-11-23', never)
    const second = choosePath(long, '2026-11-23', (file) => file === first.file)
    expect(second.slug).toMatch(/-2$/u)
    expect(second.slug.length).toBeLessThanOrEqual(80)
  })
})

describe('readArticlePath', () => {
  it('gives the pictures of an article that moved the address of its file', () => {
    const path = readArticlePath('content/articles/2023/ten-moi.md')
    expect(pictureAddress(path, 2)).toBe('/media/2023/ten-moi-2.svg')
  })
})
