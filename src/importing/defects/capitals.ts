import type { Span } from '#src/vietnamese/span.ts'
import { formerProvinces } from '#src/bodies/provinces.ts'
import type { DefectRule } from './rule.ts'

const people = ['Hồ Chí Minh', 'Nguyễn Ái Quốc', 'Võ Nguyên Giáp', 'Phạm Văn Đồng', 'Trường Chinh', 'Lê Duẩn']
const provinces = formerProvinces.map(({ name }) => name)
const lands = ['Việt Nam', 'Đông Nam Á', 'Trường Sa', 'Hoàng Sa']
const organisations = [
  'Đoàn Thanh niên Cộng sản',
  'Đảng Cộng sản Việt Nam',
  'Mặt trận Tổ quốc Việt Nam',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân Việt Nam',
  'Hội Cựu chiến binh',
  'Tổng Liên đoàn Lao động',
]

function countCapitals(text: string): number {
  return text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0
}

/**
 * Whether a spelling mixes capitals in a way a name never does. All small is a common noun
 * ("hòa bình"), all capitals a headline, and one capital after a full stop a sentence's first word.
 */
function isMixed(found: string, name: string, before: string): boolean {
  if (found === name || found === found.toUpperCase() || countCapitals(found) === 0) return false
  const opensSentence = /(?:^|[.!?:;“"(–-] ?)$/u.test(before)
  return !(opensSentence && countCapitals(found) === 1 && /^\p{Lu}/u.test(found))
}

function nameRule(label: string, names: readonly string[]): DefectRule {
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'giu')
  const canonical = new Map(names.map((name) => [name.toLowerCase(), name]))
  const find = (line: string): Span[] =>
    [...line.matchAll(pattern)]
      .filter(({ 0: raw, index }) =>
        isMixed(raw, canonical.get(raw.toLowerCase()) ?? raw, line.slice(0, index)),
      )
      .map(({ 0: raw, index }) => ({ raw, start: index, end: index + raw.length }))
  return { name: label, find }
}

/** "Hồ chí Minh", "tỉnh Gia lai": names of people and places in wrong case. */
export const wrongNameCase = nameRule('viết hoa tên riêng chưa đúng', [...people, ...lands, ...provinces])

/** "Đoàn thanh niên Cộng Sản": names of organisations in wrong case. */
export const wrongOrganisationCase = nameRule('viết hoa tên tổ chức chưa đúng', organisations)
