import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkPicture, largestPicture } from '#admin/server/checks/picture.ts'

const dot = sharp({ create: { width: 2, height: 2, channels: 3, background: '#b00' } })

describe('checkPicture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('takes a real %s', async (format) => {
    const bytes = await dot.clone().toFormat(format).toBuffer()
    expect(() => {
      checkPicture(`public/media/a.${format}`, bytes)
    }).not.toThrow()
  })

  it('refuses a page that calls itself a picture', () => {
    expect(() => {
      checkPicture('public/media/a.png', Buffer.from('<script>alert(1)</script>'))
    }).toThrow('public/media/a.png: nội dung tệp không phải ảnh PNG như tên gọi.')
  })

  it('refuses a picture under the name of another kind', async () => {
    const png = await dot.clone().png().toBuffer()
    expect(() => {
      checkPicture('public/media/a.jpg', png)
    }).toThrow('nội dung tệp không phải ảnh JPG như tên gọi')
  })

  it('refuses a picture that is too heavy', () => {
    expect(() => {
      checkPicture('public/media/a.jpg', Buffer.alloc(largestPicture + 1))
    }).toThrow('public/media/a.jpg: ảnh nặng quá 15 MB. Hãy thu nhỏ ảnh rồi tải lại.')
  })

  it.each(['heic', 'mif1', 'hevc'])('advises what to do with a picture of an iPhone (%s)', (brand) => {
    const bytes = Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1')
    expect(() => {
      checkPicture('public/media/IMG_0001.jpg', bytes)
    }).toThrow(
      'public/media/IMG_0001.jpg: đây là ảnh HEIC của iPhone, trình duyệt không hiển thị được. Hãy xuất ảnh thành JPEG rồi tải lại (iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất).',
    )
  })

  it('refuses a drawing that can run code', () => {
    expect(() => {
      checkPicture('public/media/a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    }).toThrow('public/media/a.svg: nội dung tệp không phải ảnh SVG như tên gọi.')
  })
})
