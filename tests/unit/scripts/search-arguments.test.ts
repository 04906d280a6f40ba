import { describe, expect, it } from 'vitest'
import { readTask } from '../../../scripts/search/read-arguments.ts'

describe('the command line of search', () => {
  it('reads a question of several words with every wish', () => {
    const args = ['đảng bộ', 'khối', '--year', '2024-2020', '--filter', 'tinh=Đắk Nông', '--filter', 'ky=7']
    expect(readTask([...args, '--order', 'moi-nhat', '--literal', '--limit', '3', '--json'])).toMatchObject({
      kind: 'search',
      limit: 3,
      json: true,
      address: {
        text: 'đảng bộ khối',
        years: { from: 2020, to: 2024 },
        chosen: { tinh: 'Đắk Nông', ky: '7' },
        order: 'newest',
        literal: true,
      },
    })
  })

  it('lists what is filed under a value without any question', () => {
    expect(readTask(['--filter', 'nam=2024'])).toMatchObject({
      address: { text: '', chosen: { nam: '2024' } },
    })
  })

  it('prints its help where nothing is asked', () => {
    expect(readTask([])).toEqual({ kind: 'help' })
    expect(readTask(['x', '--help'])).toEqual({ kind: 'help' })
  })

  it('exports only where it is told a folder: "export" alone is a question', () => {
    expect(readTask(['export', '--opensearch', 'out'])).toEqual({
      kind: 'export',
      content: '.',
      folder: 'out',
      index: 'ky-yeu',
    })
    expect(readTask(['export'])).toMatchObject({ kind: 'search', address: { text: 'export' } })
  })

  it.each([
    [['a', '--limit', '0'], /--limit: cần số từ 1 đến 1000, nhận được "0"/u],
    [['a', '--year', '24'], /--year: cần năm như 2024, hoặc 2020-2024, nhận được "24"/u],
    [['a', '--filter', 'mau=đỏ'], /--filter: cần nhóm=giá-trị, .* nhận được "mau=đỏ"/u],
    [['a', '--filter', 'nam='], /--filter: cần nhóm=giá-trị/u],
    [['a', '--order', 'ngau-nhien'], /--order: cần một trong sat-nhat/u],
    [['a', '--opensearch', 'out'], /--opensearch đi cùng lệnh export/u],
    [['export', '--opensearch', 'out', '--index', 'Kỷ Yếu'], /--index: cần tên chữ thường/u],
    [['a', '--khong-co'], /Không hiểu dòng lệnh/u],
  ])('says in Vietnamese what is wrong with %j', (args, message) => {
    expect(() => readTask(args)).toThrow(message)
  })
})
