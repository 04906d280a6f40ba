import { describe, expect, it } from 'vitest'
import { sectionsBelow, topSections } from '#src/archive/section-tree.ts'
import { exampleSection } from './example.ts'

const sections = [
  exampleSection('ky-niem', { name: 'Kỷ niệm', order: 3 }),
  exampleSection('hoat-dong', { name: 'Hoạt động', parent: 'tin-tuc' }),
  exampleSection('dang-vien', { name: 'Đảng viên' }),
  exampleSection('doan-the', { name: 'Đoàn thể' }),
  exampleSection('mo-coi', { name: 'Mồ côi', parent: 'khong-co', order: 9 }),
  exampleSection('tin-tuc', { name: 'Tin tức', order: 1 }),
]

describe('the top sections', () => {
  it('stand in their order, then by the Vietnamese alphabet, and none is lost for a wrong parent', () => {
    expect(topSections(sections).map(({ slug }) => slug)).toEqual([
      'tin-tuc',
      'ky-niem',
      'mo-coi',
      'dang-vien',
      'doan-the',
    ])
  })
})

describe('the sections below one', () => {
  it('are its children only', () => {
    expect(sectionsBelow(sections, 'tin-tuc').map(({ slug }) => slug)).toEqual(['hoat-dong'])
    expect(sectionsBelow(sections, 'ky-niem')).toEqual([])
  })
})
