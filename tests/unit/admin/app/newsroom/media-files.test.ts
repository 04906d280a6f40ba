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

  it('leaves out what is no picture', () => {
    expect(toMediaFiles([null, 'x', {}])).toEqual([])
    expect(toMediaFiles(null)).toEqual([])
  })
})
