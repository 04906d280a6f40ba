import { describe, expect, it } from 'vitest'
import { numberPatterns, readNumber, settleNumber } from '#src/citations/document-number.ts'

function read(text: string) {
  for (const source of numberPatterns) {
    const match = new RegExp(source, 'u').exec(text)
    if (match !== null) return readNumber(match.groups ?? {})
  }
  return null
}

describe('the number of a document', () => {
  it.each([
    ['21-KL/TW', '21-KL/TW', 'TW'],
    ['21- KL/TW', '21-KL/TW', 'TW'],
    ['02 – NQ/TW', '02-NQ/TW', 'TW'],
    ['22/CT-TW', '22-CT/TW', 'TW'],
    ['13-NQ/TƯ', '13-NQ/TW', 'TW'],
    ['13-NQ/T.Ư', '13-NQ/TW', 'TW'],
    ['1836 QĐ/TWĐTN', '1836-QĐ/TWĐTN', 'TWĐTN'],
    ['753/QĐ-TTg', '753/QĐ-TTg', 'TTg'],
    ['753/QD-TTg', '753/QĐ-TTg', 'TTg'],
    ['64/2007/NĐ–CP', '64/2007/NĐ-CP', 'CP'],
    ['1685/NQ-UBTVQH15', '1685/NQ-UBTVQH15', 'UBTVQH'],
    ['202/2025/QH15', '202/2025/QH15', 'QH'],
    ['15-CTr/TU', '15-CTr/TU', 'TU'],
  ])('%j is %s of %s', (text, number, scope) => {
    expect(read(text)).toMatchObject({ number, scope })
  })

  it.each(['COVID-19', '2020-2025', '46/48', '19-5', '35-NQ', '1-6-2020'])('is none in %j', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('settleNumber', () => {
  it.each([
    ['21- KL/TW', '21-KL/TW'],
    [' 13-NQ/TƯ ', '13-NQ/TW'],
    ['64/2007/NĐ–CP', '64/2007/NĐ-CP'],
    ['Nghị quyết 35', 'Nghị quyết 35'],
    ['', ''],
  ])('writes %j as %j', (text, number) => {
    expect(settleNumber(text)).toBe(number)
  })
})
