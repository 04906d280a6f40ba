import { foldText } from '#src/vietnamese/fold.ts'

/** Spellings of provinces, squeezed, that differ from the name by more than marks, case, hyphens and spaces. */
export const provinceSpellings: Readonly<Record<string, string>> = {
  backan: 'Bắc Kạn',
  baccan: 'Bắc Kạn',
  daclac: 'Đắk Lắk',
  dacnong: 'Đắk Nông',
  hcm: 'Hồ Chí Minh',
  brvt: 'Bà Rịa - Vũng Tàu',
  hue: 'Huế',
  tthue: 'Thừa Thiên Huế',
}

/** What all spellings of a province share: "Đăk Nông" and "dak-nong" are "daknong". */
export function squeezeProvince(name: string): string {
  return foldText(name).replaceAll(/[^a-z0-9]/gu, '')
}
