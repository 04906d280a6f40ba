import { describe, expect, it } from 'vitest'
import { findSimilarTitles } from '#admin/server/entries/similar-titles.ts'
import { indexedRepository, listedSource } from './temporary-index.ts'

const kept = 'Đảng bộ Khối các cơ quan tỉnh tổ chức Hội nghị lần thứ 20'
const path = 'content/articles/2024/hoi-nghi.md'

async function similarTo(title: string, own: string | null = null) {
  const { index } = await indexedRepository({
    [path]: listedSource(kept),
    'content/articles/2024/khac.md': listedSource('Kỷ niệm 90 năm ngày thành lập').replace(
      '"published"',
      '"draft"',
    ),
    'content/bodies/khoi.md': `---\nname: "${kept}"\n---\n`,
  })
  return findSimilarTitles((await index.entries()).values(), title, own)
}

describe('similar titles', () => {
  it('are found whatever the case, the marks and the punctuation', async () => {
    expect(await similarTo('ĐẢNG BỘ khối các cơ quan tỉnh: tổ chức hội nghi lần thứ 20')).toEqual([
      { path, title: kept, address: '/2024/hoi-nghi/', likeness: 1 },
    ])
  })

  it('are found where a word or two differ', async () => {
    const [found] = await similarTo('Đảng bộ Khối các cơ quan tỉnh khai mạc Hội nghị lần thứ 20')
    expect(found?.likeness).toBeCloseTo(0.86, 1)
  })

  it('are not those of another session or year', async () => {
    expect(await similarTo('Đảng bộ Khối các cơ quan tỉnh tổ chức Hội nghị lần thứ 21')).toEqual([])
  })

  it('are not those of other articles, nor the article’s own', async () => {
    expect(await similarTo('Thông báo lịch tiếp công dân')).toEqual([])
    expect(await similarTo(kept, path)).toEqual([])
    expect(await similarTo('…')).toEqual([])
  })

  it('have no address where readers do not see the article', async () => {
    const [found] = await similarTo('Kỷ niệm 90 năm ngày thành lập')
    expect(found).toEqual({
      path: 'content/articles/2024/khac.md',
      title: 'Kỷ niệm 90 năm ngày thành lập',
      likeness: 1,
    })
  })
})
