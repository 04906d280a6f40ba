import { foldText } from '#src/vietnamese/fold.ts'

/** Abbreviations that bodies' names are written with, written out; keys are folded. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bccq ?(?:& ?)?dn\b/gu, 'cac co quan va doanh nghiep'],
  [/\bccq\b/gu, 'cac co quan'],
  [/\bdn\b/gu, 'doanh nghiep'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bubkt\b/gu, 'uy ban kiem tra'],
  [/\bubmttq\b/gu, 'uy ban mat tran to quoc'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\blhpn\b/gu, 'lien hiep phu nu'],
  [/\bldld\b/gu, 'lien doan lao dong'],
  [/\bccb\b/gu, 'cuu chien binh'],
  [/\btnv?cs\b/gu, 'thanh nien cong san'],
  [/\bbdbp\b/gu, 'bo doi bien phong'],
  [/\bbch\b/gu, 'ban chap hanh'],
  [/\bbtv\b/gu, 'ban thuong vu'],
  [/\bcp\b/gu, 'co phan'],
  [/\btp\b/gu, 'thanh pho'],
]

/** A body's name folded, in words alone: brackets and marks are left out, abbreviations written out. */
export function spellOut(name: string): string {
  const plain = foldText(name)
    .replaceAll(/\([^)]*\)/gu, ' ')
    .replaceAll(/[^a-z0-9&]+/gu, ' ')
  const whole = abbreviations.reduce((text, [pattern, words]) => text.replaceAll(pattern, words), plain)
  return whole.replaceAll('&', ' va ').replaceAll(/\s+/gu, ' ').trim()
}
