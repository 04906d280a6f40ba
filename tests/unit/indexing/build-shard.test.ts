import { describe, expect, it } from 'vitest'
import { buildOpenShard } from '#src/indexing/build-shard.ts'
import { countDocuments } from '#src/indexing/count-document.ts'
import { packShard } from '#src/indexing/pack-shard.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'

const texts = [
  'Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh tổ chức Hội nghị lần thứ 9, khóa XIV.',
  'Hội nghị cho ý kiến về 08/4 văn bản; Covid-19, tuyên truyền, quán triệt và tổ chức thực hiện.',
  'Uỷ ban Kiểm tra và Ủy ban Kiểm tra; hoà bình, hòa bình; Lê Thị Hồng Gấm.',
  'Khối các cơ quan: khối, khôi, khoi; đại hội đại biểu đại hội.',
]

function documentOf(number: number): SearchDocument {
  return {
    address: `/2024/bai-${String(number).padStart(2, '0')}/`,
    title: `Hội nghị Ban Chấp hành lần thứ ${number}`,
    date: '2024-06-27',
    parts: [
      { text: texts[number % texts.length] ?? '', weight: 2 },
      { text: `${texts[(number * 7 + 1) % texts.length] ?? ''} Bài số ${number}.`, weight: 1 },
    ],
    filters: { nam: ['2024'] },
  }
}

const documents = Array.from({ length: 12 }, (_, number) => documentOf(number))

describe('the open shard', () => {
  it('is the same, byte by byte, whether its documents were read together or one at a time', () => {
    const together = packShard(documents, countDocuments(documents), 'open')
    for (const count of documents.keys()) buildOpenShard(documents.slice(0, count + 1))
    expect(buildOpenShard(documents)).toEqual(together)
  })

  it('holds a document as it is now where another had its address before', () => {
    const changed = documents.with(3, { ...documentOf(3), title: 'Lễ kết nạp đảng viên' })
    buildOpenShard(documents)
    const fresh = changed.map((document) => structuredClone(document))
    expect(buildOpenShard(changed)).toEqual(buildOpenShard(fresh))
  })
})
