import { squeezeProvince as squeeze, provinceSpellings } from './province-spelling.ts'
import { formerProvinces, presentProvinces } from './provinces.ts'

/** Newspapers and portals whose address does not hold the name of their province. */
const hosts: Readonly<Record<string, string>> = {
  baoapbac: 'Tiền Giang',
  baodongkhoi: 'Bến Tre',
  huengaynay: 'Huế',
  hanoimoi: 'Hà Nội',
  sggp: 'Hồ Chí Minh',
  hcmcpv: 'Hồ Chí Minh',
  anhp: 'Hải Phòng',
  la34: 'Long An',
  qrt: 'Quảng Nam',
  baobrvt: 'Bà Rịa - Vũng Tàu',
}

const names = [...new Set([...formerProvinces, ...presentProvinces].map(({ name }) => name))]
const bySpelling = new Map<string, string>([
  ...names.map((name): [string, string] => [squeeze(name), name]),
  ...Object.entries(provinceSpellings),
])

/** The province a spelling names, in its one form: "Gia lai" is "Gia Lai", "Đăk Nông" is "Đắk Nông"; `null` for others. */
export function toProvinceName(spelling: string): string | null {
  return bySpelling.get(squeeze(spelling)) ?? null
}

function spellingPattern(name: string): string {
  const words = name
    .split(/ - | /u)
    .map((word) => (/^(?:Đắk|Lắk)$/u.test(word) ? `${word[0] ?? ''}[ắăa][kc]` : word))
  return words.join(name.includes(' - ') ? '(?: ?[-–] ?| )' : '(?: ?[-–] ?| )')
}

/** Source of a pattern for the name of a province in its spellings; flags `iu`, text with settled tone placement. */
export const provincePattern = `(?:${[...names, 'Bắc Cạn', 'Kontum', 'HCM']
  .sort((a, b) => b.length - a.length)
  .map(spellingPattern)
  .join('|')})(?!\\p{L})`

/** Shortest name looked for inside a longer label; "hue" stands in too many words. */
const shortestInside = 5

/**
 * The province whose newspaper or portal a host is, by the name in its address: baonamdinh.vn,
 * dangbokhoi.quangninh.gov.vn. `null` for national hosts.
 */
export function provinceOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.').slice(0, -1).map(squeeze)
  for (const label of labels) {
    const whole =
      hosts[label] ?? bySpelling.get(label.replace(/^(?:bao|tinhuy|thanhuy|tinhdoan|dangbo|ubnd|hdnd)/u, ''))
    if (whole !== undefined) return whole
  }
  const inside = [...bySpelling.keys()].filter(
    (name) => name.length >= shortestInside && labels.some((label) => label.includes(name)),
  )
  const [longest] = inside.sort((a, b) => b.length - a.length)
  return longest === undefined ? null : (bySpelling.get(longest) ?? null)
}
