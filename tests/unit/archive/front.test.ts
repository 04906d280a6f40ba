import { describe, expect, it } from 'vitest'
import { layFront } from '#src/archive/front.ts'
import { photographOf } from '#src/archive/pictures.ts'
import { exampleRecord } from './example.ts'

function records(count: number): ReturnType<typeof exampleRecord>[] {
  return Array.from({ length: count }, (_, index) => exampleRecord(`bai-${String(index)}`))
}

function picture(file: string): { file: string; alt: null; caption: null; credit: null } {
  return { file, alt: null, caption: null, credit: null }
}

describe('the front of the home page', () => {
  it('shows every article of a small archive once', () => {
    const { lead, seconds, latest } = layFront(records(5))
    expect([lead, ...seconds, ...latest].map((record) => record?.slug)).toEqual(
      records(5).map(({ slug }) => slug),
    )
  })

  it('has more stories under a lead without a photograph', () => {
    expect(layFront(records(30)).seconds).toHaveLength(4)
    const withPhotograph = exampleRecord('anh', { pictures: [picture('/media/2024/anh.jpg')] })
    expect(layFront([withPhotograph, ...records(30)]).seconds).toHaveLength(2)
  })

  it('is empty where there is nothing', () => {
    expect(layFront([])).toEqual({ lead: null, seconds: [], latest: [] })
  })
})

describe('the picture of an article in a list', () => {
  it('is its first photograph, never the drawing that stands for a lost one', () => {
    const pictures = [picture('/media/2024/mat.SVG'), picture('/media/2024/anh.jpg')]
    expect(photographOf(exampleRecord('a', { pictures }))?.file).toBe('/media/2024/anh.jpg')
    expect(photographOf(exampleRecord('b', { pictures: [picture('/media/2024/mat.svg')] }))).toBeNull()
  })
})
