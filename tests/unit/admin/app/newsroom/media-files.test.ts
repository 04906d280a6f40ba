import { describe, expect, it } from 'vitest'
import { toMediaFiles } from '#admin/app/newsroom/media-files.ts'

describe('toMediaFiles', () => {
  it('shows each picture from its address on the site', () => {
    const path = 'public/media/hoi-nghi.jpg'
    expect(toMediaFiles([{ id: path, path, name: 'hoi-nghi.jpg', size: 1200 }])).toEqual([
      {
        id: path,
        path,
        name: 'hoi-nghi.jpg',
        size: 1200,
        url: '/media/hoi-nghi.jpg',
        displayURL: '/media/hoi-nghi.jpg',
      },
    ])
  })

  it('shows new pictures first, then those of the latest year, each under its own address', () => {
    const paths = ['2021/a.svg', '2022/a.svg', '2022/b.svg', 'moi.jpg'].map((name) => `public/media/${name}`)
    const answer = paths.map((path) => ({ id: path, path, name: path.split('/').at(-1), size: 1 }))
    expect(toMediaFiles(answer).map(({ url }) => url)).toEqual([
      '/media/moi.jpg',
      '/media/2022/a.svg',
      '/media/2022/b.svg',
      '/media/2021/a.svg',
    ])
  })

  it('leaves out what is no picture', () => {
    expect(toMediaFiles([null, 'x', {}])).toEqual([])
    expect(toMediaFiles(null)).toEqual([])
  })
})
