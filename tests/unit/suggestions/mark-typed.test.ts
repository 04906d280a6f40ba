import { expect, test } from 'vitest'
import { readAsked } from '#src/suggestions/asked.ts'
import { markTyped, notIn } from '#src/suggestions/mark-typed.ts'

function marked(text: string, typed: string): string {
  const parts = markTyped(text, readAsked(typed)[0] ?? [])
  return parts.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join('')
}

test('marks the beginnings that were typed, with or without marks', () => {
  expect(marked('Hội nghị (lần thứ 20)', 'hoi ngh 20')).toBe('[Hội] [ngh]ị (lần thứ [20])')
  expect(marked('Hội nghị'.normalize('NFD'), 'hội')).toBe('[Hội] nghị'.normalize('NFC'))
})

test('marks a number with zeros before it as a whole', () => {
  expect(marked('ngày 08/4', '8/4')).toBe('ngày [08]/[4]')
})

test('loses nothing of a text', () => {
  for (const text of ['', ' (…) ', 'Hoà bình – 20%', '👍 Đảng bộ', 'a\u0301\u0301b'])
    expect(
      markTyped(text, readAsked('đảng hoa a 2')[0] ?? [])
        .map((part) => part.text)
        .join(''),
    ).toBe(text.normalize('NFC'))
})

test('marks beginnings only of words that nowhere stand whole', () => {
  expect(marked('Hội nghị Doanh nghiệp', 'nghi')).toBe('Hội [nghị] Doanh nghiệp')
})

test('tells which words a name does not hold', () => {
  const asked = readAsked('khối 2022')[0] ?? []
  expect(notIn('Đảng bộ Khối', asked).map(({ word }) => word)).toEqual(['2022'])
})
