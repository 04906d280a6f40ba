import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  cutWords,
  decodeText,
  encodeText,
  gap,
  readTokens,
  toSearchWord,
} from '#src/search/documents/encoding.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'

const seeds = new URL('../../../fixtures/seeds/', import.meta.url)

/** Words of encoded text: letters and digits between spaces. */
function wordsOf(text: string): string[] {
  return encodeText(text)
    .split(' ')
    .map((token) => token.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase())
}

describe('encodeText', () => {
  it.each([
    ['Cơ quan-Doanh nghiệp', 'cơ quan doanh nghiệp'],
    ['Cơ quan - Doanh nghiệp', 'cơ quan doanh nghiệp'],
    ['số 21- KL/TW', 'số 21-KL/TW'],
    ['ngày 08/4', 'ngày 8/4'],
    ['Chỉ thị 05-CT/TW', 'chỉ thị 5 ct tw'],
    ['Covid19', 'covid-19'],
    ['uỷ ban Hoà Bình', 'ủy ban hòa bình'],
    ['“Hội nghị”', 'hội nghị'],
    ['\u00D0ảng', 'đảng'],
    ['Đảng'.normalize('NFD'), 'đảng'],
    ['Đảng\u00A0bộ', 'đảng bộ'],
  ])('gives %s the words of %s', (one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other))
  })

  it('gives nothing for text without words', () => {
    expect(encodeText('— ★ …')).toBe('')
  })

  it('survives a lone surrogate', () => {
    expect(decodeText(encodeText('Đảng \uD800 bộ'))).toBe('Đảng \uFFFD bộ')
  })
})

describe('decodeText', () => {
  it.each([
    '- Hội nghị (lần thứ 20), số 21- KL/TW; 38-QĐ/TU.',
    'Cơ quan - Doanh nghiệp tỉnh: "6 tháng" đầu năm 2024…',
    'Uỷ ban Hoà Bình, đồng chí Thuý; tòan tỉnh, qúy I',
    'Ngày 08/04/2022, 9.000 đảng viên, 000 và 0,5%',
    'Ďuriš và Đảng ★ 🎉',
    'CCQ&DN tỉnh/thành phố',
    'IPA: ˈvjɛt',
  ])('gives back %s', (text) => {
    expect(decodeText(encodeText(text))).toBe(text)
  })

  it.each(readdirSync(seeds))('gives back the whole of %s', (name) => {
    const text = normaliseText(readFileSync(new URL(name, seeds), 'utf8')).replaceAll(/\s+/gu, ' ')
    expect(decodeText(encodeText(text))).toBe(text)
  })

  it('leaves gaps out', () => {
    expect(decodeText(`${encodeText('Đảng bộ')} ${gap} ${gap} ${encodeText('khối')}`)).toBe('Đảng bộ khối')
  })
})

describe('readTokens', () => {
  it('parts a word from its punctuation', () => {
    expect(readTokens(encodeText('(lần'))).toEqual([{ before: '(', word: 'lần', after: '', glued: false }])
  })

  it('keeps a gap as a place without a word', () => {
    expect(readTokens(`${encodeText('bộ')} ${gap} ${encodeText('khối')}`).map(({ word }) => word)).toEqual([
      'bộ',
      '',
      'khối',
    ])
  })
})

describe('cutWords', () => {
  it('parts letters from digits', () => {
    expect(cutWords('số07/2002').words).toEqual(['số', '07', '2002'])
  })
})

describe('toSearchWord', () => {
  it('drops zeros before a number but keeps a lone zero', () => {
    expect([toSearchWord('08'), toSearchWord('000'), toSearchWord('0')]).toEqual(['8', '0', '0'])
  })
})
