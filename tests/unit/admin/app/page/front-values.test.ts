import { describe, expect, it } from 'vitest'
import { frontValues } from '#admin/app/page/front-values.ts'

describe('frontValues', () => {
  it('reads the front matter of an entry', () => {
    expect(frontValues('---\nname: "Hội nghị"\norder: 2\n---\n\nGiới thiệu --- hết.\n')).toEqual({
      name: 'Hội nghị',
      order: 2,
    })
  })

  it('finds nothing where there is none, or none that can be read', () => {
    expect(frontValues('Không có phần đầu.')).toEqual({})
    expect(frontValues('---\nname: "Hội nghị\n---\n')).toEqual({})
  })
})
