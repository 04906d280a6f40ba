import { describe, expect, it } from 'vitest'
import { readPictureLine } from '#src/importing/picture-line.ts'

describe('readPictureLine', () => {
  it.each([
    ['Picture1.jpg', 'Picture1.jpg'],
    ['DSC_0412.JPG', 'DSC_0412.JPG'],
    ['hinh anh hoi nghi 1.png', 'hinh anh hoi nghi 1.png'],
    ['[Ảnh: image001.jpeg]', 'image001.jpeg'],
    ['IMG_20230711.webp (245 KB)', 'IMG_20230711.webp'],
  ])('reads the file in %j', (text, name) => expect(readPictureLine(text)).toBe(name))

  it.each(['Toàn cảnh Hội nghị', 'baonamdinh.vn', 'Ảnh: Lam Hồng', 'Mời xem tệp a.jpg dưới đây'])(
    'finds none in %j',
    (text) => expect(readPictureLine(text)).toBeNull(),
  )
})
