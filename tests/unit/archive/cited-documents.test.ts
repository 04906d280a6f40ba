import { describe, expect, it } from 'vitest'
import { type Citation, listCitedDocuments } from '#src/archive/cited-documents.ts'
import { exampleRecord } from './example.ts'

function citation(type: string, number: string, scope: string): Citation {
  return { text: `${type} số ${number}`, type, number, scope, date: null, issuer: null }
}

describe('documents cited', () => {
  it('join the articles that cite one central document', () => {
    const conclusion = citation('Kết luận', '21-KL/TW', 'TW')
    const records = [
      exampleRecord('gia-lai', { province: 'Gia Lai', citations: [conclusion] }),
      exampleRecord('dak-nong', { province: 'Đắk Nông', citations: [conclusion, conclusion] }),
    ]
    expect(listCitedDocuments(records)).toEqual([{ type: 'Kết luận', number: '21-KL/TW', articles: records }])
  })

  it('are different in each province where a province numbers them', () => {
    const rule = citation('Quy định', '38-QĐ/TU', 'TU')
    const records = [
      exampleRecord('gia-lai', { province: 'Gia Lai', citations: [rule] }),
      exampleRecord('dak-nong', { province: 'Đắk Nông', citations: [rule] }),
    ]
    expect(listCitedDocuments(records).map(({ articles }) => articles.length)).toEqual([1, 1])
  })

  it('come in the order of their latest citation', () => {
    const records = [
      exampleRecord('moi', { citations: [citation('Chỉ thị', '05-CT/TW', 'TW')] }),
      exampleRecord('cu', {
        citations: [citation('Nghị quyết', '35-NQ/TW', 'TW'), citation('Chỉ thị', '05-CT/TW', 'TW')],
      }),
    ]
    expect(listCitedDocuments(records).map(({ number }) => number)).toEqual(['05-CT/TW', '35-NQ/TW'])
  })
})
