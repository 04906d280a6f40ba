import { describe, expect, it } from 'vitest'
import { readVni } from '#src/vietnamese/vni.ts'

describe('readVni', () => {
  it.each([
    ['hoi65', 'hội'],
    ['ho65i', 'hội'],
    ['nghi5', 'nghị'],
    ['d9a3ng', 'đảng'],
    ['d9ang3', 'đảng'],
    ['u3y', 'ủy'],
    ['quo61c', 'quốc'],
    ['d9u7o7ng2', 'đường'],
    ['d9uong72', 'đường'],
    ['na8m', 'năm'],
    ['nu7a4', 'nữa'],
    ['Quy1', 'quý'],
    ['tie61ng', 'tiếng'],
  ])('reads %s as %s', (typed, syllable) => {
    expect(readVni(typed)).toBe(syllable)
  })

  it.each(['hoi', 'covid19', 'g7', '2024', 'u23', 'qd1', '21', '', 'a0', 'ky7', 'lan7', 'xa9'])(
    'leaves “%s” as it is',
    (typed) => {
      expect(readVni(typed)).toBeNull()
    },
  )
})
