/** Kinds of documents by the word that names them. */
const names: readonly string[] = [
  ...['Nghị quyết liên tịch', 'Nghị quyết', 'Chỉ thị', 'Kết luận', 'Quy định', 'Quyết định', 'Hướng dẫn'],
  ...['Kế hoạch', 'Thông báo', 'Thông tri', 'Thông tư liên tịch', 'Thông tư', 'Báo cáo', 'Đề án', 'Công văn'],
  ...[
    'Thông báo kết luận',
    'Chương trình hành động',
    'Chương trình',
    'Tờ trình',
    'Quy chế',
    'Nghị định',
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
  ],
  ...['Công điện', 'Văn bản', 'Sắc lệnh', 'Lệnh', 'Điều lệ', 'Hiến pháp', 'Kết luận'],
]

/** Source of a pattern for the word that names a kind of document; flags `iu`. */
export const typePattern = names.join('|')

const bySign: Readonly<Record<string, string>> = {
  NQLT: 'Nghị quyết liên tịch',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  CTrHĐ: 'Chương trình hành động',
  CTHĐ: 'Chương trình hành động',
  KL: 'Kết luận',
  QĐ: 'Quyết định',
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  QC: 'Quy chế',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  TB: 'Thông báo',
  TTLT: 'Thông tư liên tịch',
  TTr: 'Tờ trình',
  TT: 'Thông tư',
  BC: 'Báo cáo',
  ĐA: 'Đề án',
  CV: 'Công văn',
  NĐ: 'Nghị định',
  CĐ: 'Công điện',
  PL: 'Pháp lệnh',
  VB: 'Văn bản',
  TL: 'Tài liệu',
  L: 'Luật',
}

/**
 * The kind of a document: as the text names it, else as its sign says. A law's number has no sign.
 * QĐ alone may be Quyết định or Quy định; without the word it is taken for the commoner Quyết định,
 * TT of the Party for Thông tri, of the State for Thông tư. A "Thông báo kết luận" is a Thông báo, which its sign
 * TB says too.
 */
export function typeOf(word: string | undefined, sign: string, isParty: boolean): string {
  const small = word?.toLowerCase()
  if (sign === 'TB' || small === 'thông báo kết luận') return 'Thông báo'
  const named = names.find((name) => name.toLowerCase() === small)
  if (named !== undefined) return named
  if (sign === '') return 'Luật'
  return sign === 'TT' && isParty ? 'Thông tri' : (bySign[sign] ?? sign)
}

/** Whether a word may name what a sign stands for: QĐ is both Quyết định and Quy định. */
export function namesSign(word: string, sign: string): boolean {
  const named = typeOf(word, '', true)
  return (
    named === bySign[sign] ||
    (sign === 'QĐ' && named === 'Quy định') ||
    (sign === 'TT' && named === 'Thông tri')
  )
}

/** Every sign that a kind of document may be numbered with: "Quy định" is QĐ, QĐi or QyĐ. None where it has none. */
export function signsOf(type: string): string[] {
  return Object.keys(bySign).filter((sign) => namesSign(type, sign))
}

/** Each sign and the kind of document it stands for: NQ is "Nghị quyết". */
export const documentSigns: readonly (readonly [string, string])[] = Object.entries(bySign)

/** Kinds of documents by their names, the longest first. */
export const documentTypes: readonly string[] = [...new Set(names)].toSorted((a, b) => b.length - a.length)

/** The sign of a kind of document of the Party, for "Chỉ thị 05 của Bộ Chính trị"; `null` for kinds numbered otherwise. */
export function partySignOf(type: string): string | null {
  const signs: Readonly<Record<string, string>> = {
    'Nghị quyết': 'NQ',
    'Chỉ thị': 'CT',
    'Kết luận': 'KL',
    'Quy định': 'QĐ',
    'Hướng dẫn': 'HD',
  }
  return signs[type] ?? null
}
