import { describe, expect, it } from 'vitest'
import { readLayout } from '#src/importing/layout.ts'
import { readCaptions } from '#src/importing/read-captions.ts'

function page(byline: string): string {
  const long =
    'Chiều 28/12, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023.'
  return [
    'Tổng kết công tác xây dựng Đảng năm 2023',
    long,
    'Toàn cảnh hội nghị',
    long.replace('28', '29'),
    byline,
  ].join('\n\n')
}

describe('readCaptions', () => {
  it('gives a picture to the author who says that the pictures are his', () => {
    expect(readCaptions(readLayout(page('Tin, ảnh: H.L')))).toEqual([
      { text: 'Toàn cảnh hội nghị', image: null, credit: 'H.L', creditFrom: 'byline' },
    ])
  })

  it('gives it to the photographer where there is one', () => {
    expect(readCaptions(readLayout(page('Tin: Kim Ngân; Ảnh: Hữu Toàn')))[0]?.credit).toBe('Hữu Toàn')
  })

  it('leaves it without a name where the byline speaks of words only', () => {
    expect(readCaptions(readLayout(page('Tin: Kim Ngân')))).toEqual([
      { text: 'Toàn cảnh hội nghị', image: null, credit: null },
    ])
  })
})
