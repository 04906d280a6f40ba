import { describe, expect, it } from 'vitest'
import { encodeText, gap, readTokens } from '#src/search/documents/encoding.ts'
import { findAnswers, markTokens } from '#src/search/engine/highlight.ts'
import { understandQuery } from '#src/search/query/query.ts'

/** Text with what is marked in square brackets. */
function marked(text: string, query: string, prefix = false): string {
  const tokens = readTokens(text.includes(gap) ? text : encodeText(text))
  const answers = findAnswers(tokens, { query: understandQuery(query), prefix })
  return markTokens(tokens, answers)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('')
}

describe('markTokens', () => {
  it.each([
    ['Đảng bộ Khối (lần thứ 20).', 'dang bo khoi lan thu 20', '[Đảng bộ Khối] ([lần thứ 20]).'],
    ['khối Cơ quan-Doanh nghiệp tỉnh', 'cơ quan doanh nghiệp', 'khối [Cơ quan-Doanh nghiệp] tỉnh'],
    ['Kết luận số 21- KL/TW của', '21-KL/TW', 'Kết luận số [21- KL/TW] của'],
    ['đang họp Đảng bộ', 'đảng', 'đang họp [Đảng] bộ'],
    ['đang họp Đảng bộ', 'dang', '[đang] họp [Đảng] bộ'],
    ['đang họp', 'đảng', '[đang] họp'],
    ['Uỷ ban', 'ủy ban', '[Uỷ ban]'],
    ['cán bộ, đảng viên của Đảng bộ', 'đảng bộ', 'cán bộ, đảng viên của [Đảng bộ]'],
    ['cán bộ, đảng viên', 'đảng bộ', 'cán [bộ], [đảng] viên'],
    ['Tổng kết năm 2023', 'hội nghị', 'Tổng kết năm 2023'],
  ])('marks in “%s” for “%s”', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('marks a word that goes on where the query only begins it', () => {
    expect(marked('Hội nghị Ban Chấp hành', 'hội ngh', true)).toBe('[Hội nghị] Ban Chấp hành')
  })

  it('parts two parts of a document by a point where no sentence ends', () => {
    expect(
      marked(`${encodeText('cán bộ')} ${gap} ${encodeText('Ngày 1-6.')} ${gap} ${encodeText('Hết')}`, 'x'),
    ).toBe('cán bộ · Ngày 1-6. Hết')
  })
})
