import { describe, expect, it } from 'vitest'
import { pictureName } from '#admin/app/form/picture-name.ts'

describe('pictureName', () => {
  it.each([
    ['Ảnh hội nghị 1.JPG', 'anh-hoi-nghi-1.jpg'],
    ['Đại hội.png'.normalize('NFD'), 'dai-hoi.png'],
    ['IMG_0001.jpeg', 'img-0001.jpeg'],
    ['a.b.webp', 'a-b.webp'],
    ['💐.gif', 'bai-viet.gif'],
    ['khongduoi', 'khongduoi'],
  ])('names %j', (fileName, name) => {
    expect(pictureName(fileName, [])).toBe(name)
  })

  it('never takes the name of another picture', () => {
    expect(pictureName('IMG_0001.jpg', ['img-0001.jpg', 'IMG-0001-2.JPG'])).toBe('img-0001-3.jpg')
  })
})
