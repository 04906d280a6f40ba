import { describe, expect, it } from 'vitest'
import { placeEntry } from '#admin/app/newsroom/entry-place.ts'

const now = new Date('2023-12-31T17:30:00Z')

describe('placeEntry', () => {
  it('takes the year of publication, or else of the event', () => {
    const title = 'Hội nghị'
    expect(
      placeEntry({ title, published: '2022-01-01T08:00+07:00', eventDate: '2021-12-31' }, now).entryYear,
    ).toBe('2022')
    expect(placeEntry({ title, published: '', eventDate: '2021-12-31' }, now).entryYear).toBe('2021')
  })

  it('takes the year of today in Vietnam, where it is 2024 already', () => {
    expect(placeEntry({ title: 'Hội nghị' }, now).entryYear).toBe('2024')
  })

  it.each([
    [{ title: 'Đảng bộ Khối: Hội nghị lần thứ 20!' }, 'dang-bo-khoi-hoi-nghi-lan-thu-20'],
    [{ title: 'Đảng bộ Khối'.normalize('NFD') }, 'dang-bo-khoi'],
    [{ name: 'Tin hoạt động' }, 'tin-hoat-dong'],
    [{ slug: 'bai-rieng', title: 'Đảng bộ Khối' }, 'bai-rieng'],
    [{ title: '💐' }, 'bai-viet'],
  ])('names the file of %j', (data, slug) => {
    expect(placeEntry(data, now).entrySlug).toBe(slug)
  })

  it('leaves room for the number that tells two entries of one name apart', () => {
    const { entrySlug } = placeEntry({ title: 'Hội nghị '.repeat(40) }, now)
    expect(entrySlug.length).toBeLessThanOrEqual(77)
    expect(entrySlug).toMatch(/^hoi-nghi(?:-hoi-nghi)*(?:-hoi)?$/u)
  })
})
