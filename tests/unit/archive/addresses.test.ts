import { describe, expect, it } from 'vitest'
import { bodyAddress, searchAddress, tagAddress, yearAddress } from '#src/archive/addresses.ts'
import { textFragment } from '#src/archive/text-fragment.ts'

describe('an address', () => {
  it('of a list has the number of its page, and none for the newest', () => {
    expect(yearAddress(2024)).toBe('/luu-tru/2024/')
    expect(bodyAddress('dang-bo-khoi', 3)).toBe('/to-chuc/dang-bo-khoi/trang/3/')
  })

  it('of a tag is made from the tag as people write it', () => {
    expect(tagAddress('Học tập và làm theo Bác')).toBe('/tu-khoa/hoc-tap-va-lam-theo-bac/')
  })

  it('of a search carries a document number whole', () => {
    expect(searchAddress('21-KL/TW')).toBe('/tim-kiem/?q=21-KL%2FTW')
  })
})

describe('a link to words on the page', () => {
  it('escapes the signs that have a meaning in a text fragment', () => {
    expect(textFragment('số 21-KL/TW, ngày 08/4')).toBe(
      '#:~:text=s%E1%BB%91%2021%2DKL%2FTW%2C%20ng%C3%A0y%2008%2F4',
    )
  })
})
