import { describe, expect, it } from 'vitest'
import { findUnmarkedNumbers } from '#src/citations/unmarked-number.ts'

describe('the number of a document as people ask for it', () => {
  it.each([
    ['35 nq tw', '35', ['nq'], 'tw'],
    ['35-nq/tw', '35', ['nq'], 'tw'],
    ['21- kl/tw', '21', ['kl'], 'tw'],
    ['nq 35-nq/tw', '35', ['nq'], 'tw'],
    ['nghi quyet 35', '35', ['nq'], null],
    ['nghi quyet so 35 cua bo chinh tri', '35', ['nq'], null],
    ['nq tw 35', '35', ['nq'], 'tw'],
    ['nq35', '35', ['nq'], null],
    ['chi thi 05', '5', ['ct'], null],
    ['chi thi so 05-ct/tw', '5', ['ct'], 'tw'],
    ['753/qd-ttg', '753', ['qd'], 'ttg'],
    ['64/2007/nd-cp', '64', ['nd'], 'cp'],
    ['22/ct-tw', '22', ['ct'], 'tw'],
    ['202/2025/qh15', '202', [], 'qh15'],
    ['luat so 202/2025/qh15', '202', [], 'qh15'],
    ['1836 qd/twdtn', '1836', ['qd'], 'twdtn'],
  ])('%j is %s, %j, %s', (text, figures, signs, level) => {
    expect(findUnmarkedNumbers(text)[0]).toMatchObject({ figures, signs, level })
  })

  it('takes a rule for what may be numbered in three ways', () => {
    expect(findUnmarkedNumbers('quy dinh 37')[0]?.signs).toEqual(['qd', 'qdi', 'qyd'])
  })

  it('knows the year of a number and where it stands', () => {
    const [found] = findUnmarkedNumbers('theo nghi dinh 64/2007/nd-cp ngay')
    expect(found).toMatchObject({ year: '2007', raw: 'nghi dinh 64/2007/nd-cp', start: 5 })
  })

  it.each([
    'hoi nghi lan thu 20',
    '8/4/2022',
    'nam 2022',
    '35 hoi nghi',
    'ke hoach nam 2022',
    'quyet dinh 2,5 ty',
  ])('finds none in %j', (text) => {
    expect(findUnmarkedNumbers(text)).toEqual([])
  })
})
