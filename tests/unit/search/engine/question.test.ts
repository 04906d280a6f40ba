import { describe, expect, it } from 'vitest'
import { cutWords } from '#src/search/documents/encoding.ts'
import type { Term } from '#src/search/query/query.ts'
import { toWordForm } from '#src/search/documents/word-form.ts'
import { type OtherWording, planFeatures, toPlaces } from '#src/search/engine/question.ts'

function words(text: string): Term[] {
  return cutWords(text).words.map((typed) => ({ typed, ...toWordForm(typed) }))
}

function other(
  from: number,
  to: number,
  text: string,
  kind: OtherWording['kind'] = 'abbreviation',
): OtherWording {
  return { from, to, words: words(text), weight: 0.9, kind }
}

function placesOf(text: string, others: readonly OtherWording[]): string[][] {
  return toPlaces(words(text), others).map(({ wordings }) =>
    wordings.map((wording) => wording.words.map(({ typed }) => typed).join(' ')),
  )
}

function keysOf(text: string, others: readonly OtherWording[]): string[][][] {
  return planFeatures(toPlaces(words(text), others)).map((wordings) =>
    wordings.map((features) => features.map(({ key }) => key)),
  )
}

describe('toPlaces', () => {
  it('gives each word a place, and one to words that can be said otherwise', () => {
    expect(placesOf('chủ tịch UBND tỉnh', [other(2, 3, 'ủy ban nhân dân')])).toEqual([
      ['chủ'],
      ['tịch'],
      ['UBND', 'ủy ban nhân dân'],
      ['tỉnh'],
    ])
  })

  it('makes one place of those that overlap', () => {
    expect(placesOf('TP HCM', [other(0, 1, 'thành phố'), other(0, 2, 'thành phố hồ chí minh')])).toEqual([
      ['TP HCM', 'thành phố HCM', 'thành phố hồ chí minh'],
    ])
  })

  it('takes no wording twice and none without words', () => {
    expect(placesOf('tỉnh', [other(0, 1, 'tỉnh'), other(0, 1, '')])).toEqual([['tỉnh']])
  })
})

describe('planFeatures', () => {
  it('looks for words and pairs of neighbours, each once', () => {
    expect(keysOf('cơ quan cơ quan', [])).toEqual([[['co']], [['quan', 'co quan']], [['quan co']], [[]]])
  })

  it('lets every wording reach out to the words beside it', () => {
    expect(keysOf('họp UBND xã', [other(1, 2, 'ủy ban')])).toEqual([
      [['hop']],
      [
        ['ubnd', 'hop ubnd', 'ubnd xa'],
        ['uy', 'ban', 'hop uy', 'uy ban', 'ban xa'],
      ],
      [['xa']],
    ])
  })
})
