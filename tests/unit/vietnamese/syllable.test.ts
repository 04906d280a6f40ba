import { describe, expect, it } from 'vitest'
import { composeSyllable, isSyllable } from '#src/vietnamese/syllable.ts'

describe('isSyllable', () => {
  it.each([
    'hội',
    'đảng',
    'ủy',
    'quyết',
    'nghị',
    'giếng',
    'gì',
    'khuya',
    'xoong',
    'đường',
    'quốc',
    'an',
    'huỳnh',
  ])('knows %s', (word) => expect(isSyllable(word)).toBe(true))

  it.each(['hooij', 'dduwong', 'quoc', 'ubnd', 'cac', 'wto', '', 'hộị'])('refuses “%s”', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})

describe('composeSyllable', () => {
  it.each([
    ['hôi', '\u0323', 'hội'],
    ['đương', '\u0300', 'đường'],
    ['quy', '\u0301', 'quý'],
    ['hoa', '\u0300', 'hòa'],
    ['toan', '\u0300', 'toàn'],
    ['ngoai', '\u0300', 'ngoài'],
    ['gia', '\u0301', 'giá'],
    ['bia', '\u0300', 'bìa'],
  ] as const)('puts the tone of %s%s where it belongs: %s', (base, tone, whole) => {
    expect(composeSyllable(base, tone)).toBe(whole)
  })

  it('knows no other tone than two before a stop', () => {
    expect(composeSyllable('quôc', '\u0300')).toBeNull()
    expect(composeSyllable('quôc', '\u0301')).toBe('quốc')
  })
})
