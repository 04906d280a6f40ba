import { describe, expect, it } from 'vitest'
import { encodeText, gap, readTokens } from '#src/search/documents/encoding.ts'
import { cutExcerpt } from '#src/search/engine/excerpt.ts'
import { findAnswers } from '#src/search/engine/highlight.ts'
import { understandQuery } from '#src/search/query/query.ts'

const opening =
  'Ngày 27/6, Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh tổ chức Hội nghị đánh giá kết quả thực hiện nhiệm vụ 6 tháng đầu năm.'
const middle =
  'Công tác lãnh đạo, chỉ đạo tiếp tục đổi mới, nâng cao về chất lượng, đảm bảo tính thiết thực, hiệu quả, phù hợp với yêu cầu, nhiệm vụ của Đảng bộ Khối và của từng cơ quan, đơn vị, doanh nghiệp trực thuộc trong toàn tỉnh.'
const ending = 'Tiếp tục thực hiện Kết luận số 21-KL/TW về đẩy mạnh xây dựng, chỉnh đốn Đảng.'

const title = `${encodeText('Hội nghị lần thứ 20')} ${gap}`
const content = `${title} ${[opening, middle, ending].map((text) => encodeText(text)).join(` ${gap} `)}`
const titleLength = title.split(' ').length

function excerpt(query: string): string {
  const tokens = readTokens(content)
  const answers = findAnswers(tokens, { query: understandQuery(query), prefix: false })
  return cutExcerpt(tokens, answers, titleLength)
    .map(({ text }) => text)
    .join('')
}

describe('cutExcerpt', () => {
  it('begins with the sentence that answers', () => {
    expect(excerpt('21-KL/TW')).toBe(ending)
  })

  it('shows the beginning of the text where only the title answers', () => {
    expect(excerpt('lần thứ 20')).toMatch(/^Ngày 27\/6, Đảng bộ Khối .* …$/u)
  })

  it('says that text is left out before a sentence that is too long to begin with', () => {
    expect(excerpt('đơn vị doanh nghiệp trực thuộc')).toMatch(/^… .*đơn vị, doanh nghiệp trực thuộc/u)
  })

  it('prefers words side by side to the same words apart', () => {
    expect(excerpt('chỉnh đốn đảng')).toContain('chỉnh đốn Đảng')
  })

  it('prefers what the title does not say already', () => {
    expect(excerpt('chỉ đạo đổi mới hội nghị lần thứ 20')).toContain('chỉ đạo tiếp tục đổi mới')
  })

  it('takes a text as long as a law', () => {
    const tokens = readTokens(encodeText('điều luật '.repeat(100_000)))
    expect(() =>
      cutExcerpt(
        tokens,
        Array.from(tokens, () => 0),
        0,
      ),
    ).not.toThrow()
  })

  it('gives nothing for an article without text', () => {
    expect(cutExcerpt(readTokens(title), [], titleLength)).toEqual([])
  })
})
