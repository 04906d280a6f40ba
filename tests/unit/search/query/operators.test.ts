import { describe, expect, it } from 'vitest'
import { readOperators } from '#src/search/query/operators.ts'
import { type Phrase, understandQuery } from '#src/search/query/query.ts'

function shown({ words }: Phrase): string {
  return words.map(({ word }) => word).join(' ')
}

describe('readOperators', () => {
  it.each([
    ['"hội nghị" tỉnh', ['hội nghị']],
    ['“hội nghị” tỉnh', ['hội nghị']],
    ['„hội nghị“ và «đảng bộ»', ['hội nghị', 'đảng bộ']],
    ['"hội nghị', []],
    ['hội nghị”', []],
    ['"" "🎉"', []],
    ['"a" "b', ['a']],
  ])('takes the phrases of %j', (text, quoted) => {
    expect(readOperators(text).quoted).toEqual(quoted)
  })

  it.each([
    ['hội nghị -lào', ['lào']],
    ['hội nghị -"kim bình" tỉnh', ['kim bình']],
    ['hội nghị -“kim bình” -lào', ['kim bình', 'lào']],
    ['hội nghị -UBND', ['UBND']],
    ['hội nghị -2020', ['2020']],
    ['hội nghị −lào', ['lào']],
    ['hội nghị -21-KL/TW', ['21-KL/TW']],
    ['21-KL/TW', []],
    ['21 -KL/TW', []],
    ['21- KL/TW', []],
    ['nhiệm kỳ 2020 -2025', []],
    ['Cơ quan - Doanh nghiệp', []],
    ['Cơ quan -Doanh nghiệp tỉnh', []],
    ['hội nghị -', []],
    ['hội nghị -🎉', []],
    ['hội nghị -"kim bình', []],
    ['hội nghị --lào', []],
  ])('takes what %j excludes', (text, excluded) => {
    expect(readOperators(text).excluded).toEqual(excluded)
  })

  it.each([
    ['title:hội nghị', ['hội nghị']],
    ['tiêu đề: hội nghị', ['hội nghị']],
    ['tieu de:hoi nghi', ['hoi nghi']],
    ['TD:hội nghị', ['hội nghị']],
    ['tđ:hội nghị', ['hội nghị']],
    ['đắk nông td:"hội nghị" tỉnh', ['hội nghị']],
    ['td:hội nghị -lào', ['hội nghị ']],
    ['td:', []],
    ['td: -lào', []],
    ['ltd:abc', []],
  ])('takes what %j wants in the title', (text, titled) => {
    expect(readOperators(text).titled).toEqual(titled)
  })

  it.each(['-lào', '-"hội nghị"', 'td:', '""'])(
    'takes %j, which asks for nothing else, for plain text',
    (text) => {
      expect(readOperators(text)).toEqual({ plain: text, quoted: [], excluded: [], titled: [] })
    },
  )
})

describe('understandQuery with operators', () => {
  it('searches quoted words and those for the title, not those excluded', () => {
    const query = understandQuery('td:"Hội nghị" Uỷ ban -"Kim Bình"')
    expect(query.terms.map(({ word }) => word)).toEqual(['hội', 'nghị', 'ủy', 'ban'])
    expect(query.phrases.map(shown)).toEqual(['hội nghị'])
    expect(query.excluded.map(shown)).toEqual(['kim bình'])
    expect(query.inTitle.map(({ folded }) => folded)).toEqual(['hoi', 'nghi'])
    expect(query.text).toBe('td:"Hội nghị" Uỷ ban -"Kim Bình"')
  })

  it('excludes nothing that is asked for', () => {
    expect(understandQuery('hội nghị -hội -lào').excluded.map(shown)).toEqual(['lào'])
    expect(understandQuery('nghị hội -"hội nghị"').excluded.map(shown)).toEqual(['hội nghị'])
  })

  it('reads NFD and keeps a last word open that is still being typed', () => {
    const query = understandQuery('tiêu đề:hội ngh'.normalize('NFD'))
    expect(query.inTitle.map(({ word }) => word)).toEqual(['hội', 'ngh'])
    expect(query.finished).toBe(false)
    expect(understandQuery('hội nghị -lào').finished).toBe(true)
  })
})
