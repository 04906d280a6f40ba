/**
 * What the Party press counts. Within a group units are listed together after one number
 * ("158 đảng bộ, chi bộ cơ sở", "20 tập thể, cá nhân"). Lengths of time, ordinals and ages are no key figures.
 */
const groups: readonly (readonly string[])[] = [
  [
    ...['tổ chức cơ sở đảng', 'tổ chức đảng', 'tccs đảng', 'tccsđ', 'đảng bộ cơ sở'],
    ...['đảng bộ bộ phận', 'đảng bộ', 'đảng ủy cơ sở', 'đảng ủy', 'chi bộ cơ sở', 'chi bộ'],
    ...['chi, đảng bộ cơ sở', 'chi, đảng bộ', 'chi ủy', 'cấp ủy', 'tổ đảng'],
  ],
  [
    ...[
      'đảng viên',
      'đoàn viên',
      'hội viên',
      'đồng chí',
      'quần chúng ưu tú',
      'quần chúng',
      'cán bộ',
      'công chức',
      'viên chức',
    ],
    ...[
      'người lao động',
      'chiến sĩ',
      'sĩ quan',
      'công nhân',
      'thanh niên',
      'phụ nữ',
      'nông dân',
      'cựu chiến binh',
    ],
    ...[
      'học sinh',
      'sinh viên',
      'giáo viên',
      'học viên',
      'đại biểu',
      'cấp ủy viên',
      'ủy viên',
      'cử tri',
      'thương binh',
      'hài cốt liệt sĩ',
      'liệt sĩ',
      'người có công',
      'bà mẹ việt nam anh hùng',
      'mẹ việt nam anh hùng',
    ],
    ...[
      'tình nguyện viên',
      'đội viên',
      'thiếu nhi',
      'y, bác sĩ',
      'người',
      'báo cáo viên',
      'tuyên truyền viên',
      'nhân khẩu',
      'lao động',
      'đối tượng',
      'thành viên',
      'công nhân lao động',
      'đoàn viên công đoàn',
    ],
  ],
  [
    ...[
      'tập thể',
      'cá nhân',
      'hộ gia đình',
      'gia đình',
      'hộ nghèo',
      'hộ cận nghèo',
      'hộ',
      'gương điển hình',
      'điển hình',
    ],
    ...['tấm gương', 'gương'],
  ],
  [
    ...[
      'cơ quan',
      'đơn vị',
      'doanh nghiệp',
      'hợp tác xã',
      'địa phương',
      'tổ chức hội',
      'tổ chức công đoàn',
      'tổ chức',
      'đoàn thể',
      'công đoàn cơ sở',
      'cđcs',
    ],
    ...[
      'trường học',
      'trường',
      'chi đoàn',
      'chi hội',
      'đoàn cơ sở',
      'hội cơ sở',
      'tổ hợp tác',
      'ban, ngành',
      'sở, ngành',
      'tổ chức chính trị - xã hội',
    ],
  ],
  [
    'xã',
    'phường',
    'thị trấn',
    'huyện',
    'thành phố',
    'thị xã',
    'thôn',
    'ấp',
    'bản',
    'buôn',
    'khu phố',
    'tổ dân phố',
  ],
  [
    'hội nghị',
    'cuộc họp',
    'cuộc kiểm tra',
    'cuộc giám sát',
    'cuộc',
    'buổi',
    'lớp',
    'khóa bồi dưỡng',
    'phiên họp',
    'kỳ họp',
  ],
  [
    'nghị quyết chuyên đề',
    'nghị quyết',
    'chỉ thị',
    'kết luận',
    'quyết định',
    'kế hoạch',
    'chương trình',
    'đề án',
  ],
  ['công trình', 'phần việc', 'mô hình', 'dự án', 'sáng kiến', 'đề tài', 'giải pháp', 'chỉ tiêu', 'tiêu chí'],
  [
    'khâu đột phá',
    'nhiệm vụ trọng tâm',
    'chương trình trọng tâm',
    'nhóm nhiệm vụ',
    'nhóm giải pháp',
    'nhóm chỉ tiêu',
  ],
  [
    'căn nhà',
    'ngôi nhà',
    'căn',
    'nhà tình nghĩa',
    'nhà tình thương',
    'nhà đại đoàn kết',
    'nhà tạm, nhà dột nát',
    'nhà tạm',
    'nhà nhân ái',
    'nhà mái ấm công đoàn',
    'mái ấm công đoàn',
    'nhà đồng đội',
    'nhà khăn quàng đỏ',
    'nhà mái ấm tình thương',
    'nhà văn hóa',
    'suất quà',
    'phần quà',
    'suất học bổng',
  ],
  [
    'trường hợp',
    'lượt người',
    'lượt',
    'vụ việc',
    'vụ',
    'đơn thư',
    'đơn',
    'ý kiến',
    'kiến nghị',
    'hồ sơ',
    'văn bản',
    'báo cáo',
    'tờ trình',
    'điểm cầu',
  ],
  [
    'tin, bài',
    'tin bài',
    'bài viết',
    'bài',
    'tác phẩm',
    'cơ sở đoàn',
    'cơ sở hội',
    'cơ sở giáo dục',
    'cơ sở sản xuất',
    'cơ sở',
    'câu lạc bộ',
    'đội',
    'đoàn',
    'bằng khen',
    'giấy khen',
    'giấy chứng nhận',
    'chuyên đề',
  ],
  [
    'huy hiệu đảng',
    'đơn vị máu',
    'cây xanh',
    'cây',
    'ngày công',
    'bộ',
    'chiếc',
    'tấn',
    'kg',
    'km',
    'ha',
    'm2',
    'm',
    'suất',
  ],
]

/** Units of people, whose number on a day a text gives with "tính đến ngày". */
const people = new Set(groups[1])

const byLength = (one: string, other: string): number => other.length - one.length

function alternatives(units: readonly string[]): string {
  return `(?:${[...units].sort(byLength).join('|')})(?!\\p{L})`
}

/** Source of a pattern for one unit; flags `iu`, text with settled tone placement. */
export const unitPattern = alternatives(groups.flat())

const more = groups.map((group) => new RegExp(`(?:(?:, | và )${alternatives(group)})*`, 'iuy'))

/**
 * Where a unit that ends at an offset really ends, units of its group that are listed behind it counted in:
 * "đảng bộ" of "158 đảng bộ, chi bộ cơ sở" goes on to "chi bộ cơ sở".
 */
export function unitEnd(text: string, unit: string, end: number): number {
  const pattern = more[groups.findIndex((group) => group.includes(unit.toLowerCase()))]
  if (pattern === undefined) return end
  pattern.lastIndex = end
  return end + (pattern.exec(text)?.[0].length ?? 0)
}

/** Whether a unit counts people, so that an as-of date belongs to it. */
export function countsPeople(unit: string): boolean {
  return people.has(unit.toLowerCase().split(', ')[0] ?? '')
}
