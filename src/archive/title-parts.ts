/**
 * Words of the offices' titles that are written as several syllables and read as one. A list and not a word
 * segmenter: these few make up most of what stands in a title, and a break within them is what looks wrong.
 */
const compounds = [
  'Đảng bộ',
  'Đảng ủy',
  'Đảng uỷ',
  'Đảng viên',
  'Chi bộ',
  'Cấp ủy',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Ban Chấp hành',
  'Chấp hành',
  'Ban Thường vụ',
  'Thường vụ',
  'Trung ương',
  'Bộ Chính trị',
  'Chính trị',
  'Hội nghị',
  'Đại hội',
  'Đại biểu',
  'Nghị quyết',
  'Chỉ thị',
  'Kết luận',
  'Văn kiện',
  'Nhiệm kỳ',
  'Nhiệm vụ',
  'Cơ quan',
  'Doanh nghiệp',
  'Cơ sở',
  'Tổ chức',
  'Đơn vị',
  'Địa phương',
  'Công tác',
  'Tổng kết',
  'Sơ kết',
  'Đánh giá',
  'Kết quả',
  'Xếp loại',
  'Chất lượng',
  'Triển khai',
  'Thực hiện',
  'Phương hướng',
  'Xây dựng',
  'Chỉnh đốn',
  'Phát triển',
  'Kinh tế',
  'Xã hội',
  'Kỷ niệm',
  'Thành lập',
  'Thể dục',
  'Thể thao',
  'Truyền thống',
  'Huy hiệu',
  'Khen thưởng',
  'Thi đua',
  'Kiểm tra',
  'Giám sát',
  'Tuyên truyền',
  'Quán triệt',
  'Học tập',
  'Đạo đức',
  'Phong cách',
  'Tư tưởng',
  'Hồ Chí Minh',
  'Cộng sản',
  'Việt Nam',
  'Thông báo',
  'Báo cáo',
  'Kế hoạch',
  'Lần thứ',
]

const compound = `(?:${compounds.join('|').replaceAll(' ', String.raw`\s`)})`
// "2020-2025", "1-6-2020" and "21-KL/TW" are one word each; browsers would break them at the hyphen.
const numbered = String.raw`\d+(?:[-–/.][\p{Lu}\d]+)+`
const ordinal = String.raw`lần\sthứ\s(?:\d+|[IVXL]+)`
const unbroken = new RegExp(
  String.raw`(${numbered}|(?<!\p{L})${ordinal}(?!\p{L})|(?<!\p{L})${compound}(?!\p{L}))`,
  'giu',
)

/**
 * A piece of a title. A `number` (of a document, a term, a session) never breaks; a `word` of several
 * syllables breaks only where lines are too short to keep it whole; `plain` text breaks as browsers do.
 */
export interface TitlePart {
  readonly text: string
  readonly kind: 'plain' | 'number' | 'word'
}

// One title stands on a dozen pages; beyond so many it is as well to begin again.
const cuts = new Map<string, readonly TitlePart[]>()
const mostCuts = 20_000

function cutAnew(title: string): TitlePart[] {
  return title
    .split(unbroken)
    .map((text, index): TitlePart => {
      if (index % 2 === 0) return { text, kind: 'plain' }
      return { text, kind: /\d/u.test(text) ? 'number' : 'word' }
    })
    .filter(({ text }) => text !== '')
}

/** Cuts a title around what its lines should not break. Joined again, the pieces are the title. */
export function cutTitle(title: string): readonly TitlePart[] {
  const known = cuts.get(title)
  if (known !== undefined) return known
  if (cuts.size >= mostCuts) cuts.clear()
  const parts = cutAnew(title)
  cuts.set(title, parts)
  return parts
}
