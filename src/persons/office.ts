import { knownWordEnd } from '#src/bodies/body-phrase.ts'
import { capitalRun, personAt } from './person-name.ts'

const titles: readonly string[] = [
  ...[
    'ủy viên dự khuyết',
    'ủy viên',
    'uvbtv',
    'uvbch',
    'uvtw',
    'uvtv',
    'uv',
    'tuv',
    'huv',
    'đuv',
    'tỉnh ủy viên',
  ],
  ...[
    'thành ủy viên',
    'huyện ủy viên',
    'quận ủy viên',
    'đảng ủy viên',
    'chi ủy viên',
    'tổng bí thư',
    'bí thư thứ nhất',
  ],
  ...[
    'phó bí thư thường trực',
    'phó bí thư',
    'quyền bí thư',
    'bí thư',
    'pbt',
    'chủ tịch nước',
    'phó chủ tịch nước',
  ],
  ...[
    'phó chủ tịch thường trực',
    'phó chủ tịch',
    'quyền chủ tịch',
    'chủ tịch',
    'thủ tướng',
    'phó thủ tướng',
    'bộ trưởng',
  ],
  ...['thứ trưởng', 'phó trưởng ban thường trực', 'phó trưởng ban', 'trưởng ban', 'phó ban', 'trưởng phòng'],
  ...[
    'phó trưởng phòng',
    'phó phòng',
    'phó trưởng đoàn',
    'trưởng đoàn',
    'tổng giám đốc',
    'phó tổng giám đốc',
    'giám đốc',
  ],
  ...[
    'phó giám đốc',
    'chánh văn phòng',
    'phó chánh văn phòng',
    'chánh thanh tra',
    'phó chánh thanh tra',
    'chánh án',
  ],
  ...[
    'viện trưởng',
    'phó viện trưởng',
    'chủ nhiệm',
    'phó chủ nhiệm',
    'chính ủy',
    'phó chính ủy',
    'tư lệnh',
    'phó tư lệnh',
  ],
  ...[
    'chỉ huy trưởng',
    'phó chỉ huy trưởng',
    'chỉ huy phó',
    'chính trị viên',
    'hiệu trưởng',
    'phó hiệu trưởng',
  ],
  ...[
    'tổng biên tập',
    'phó tổng biên tập',
    'đại biểu quốc hội',
    'đại biểu hđnd',
    'cục trưởng',
    'phó cục trưởng',
  ],
  ...[
    'vụ trưởng',
    'phó vụ trưởng',
    'tổng thư ký',
    'kế toán trưởng',
    'trưởng thôn',
    'trạm trưởng',
    'trưởng công an',
  ],
  ...[
    'tổng cục trưởng',
    'chi cục trưởng',
    'chuyên viên',
    'thường trực',
    'đội trưởng',
    'đồn trưởng',
    'trưởng khoa',
  ],
]
const title = new RegExp(
  String.raw`(?<!\p{L})(?:nguyên |quyền )?(?:${[...titles].sort((a, b) => b.length - a.length).join('|')})(?!\p{L})`,
  'iuy',
)
/** "Phó Bí thư Thường trực phụ trách Đảng ủy Khối": how an office is held, before its body. */
const holding = / (?:phụ trách|chuyên trách|không chuyên trách|kiêm nhiệm)(?= \p{L})/iuy
/** What an office deals in, before its body: "Trưởng ban Phong trào Tỉnh đoàn". */
const dealing =
  / \p{Lu}\p{Ll}+ \p{Ll}+(?= (?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng|Trung ương|Ban|Sở|Bộ|HĐND|UBND|Ủy ban|Hội))/uy
/** What joins two offices of one person. */
const joint = /(?:, | ?[-–] ?| kiêm | đồng thời là )(?=\S)/uy

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? at : at + match[0].length
}

/** Where the title word at an offset ends; the offset itself where none stands there. Settled tone placement. */
export function titleEnd(text: string, at: number): number {
  return matchEnd(title, text, at)
}

/** Capitalised words that still belong to the office: the name of a place, up to a person's name. */
function placeEnd(text: string, at: number): number {
  const gap = /^ ?/u.exec(text.slice(at))?.[0].length ?? 0
  const run = capitalRun(text, at + gap)
  const until = personAt(run) ?? run.length
  return run[until - 1]?.end ?? at
}

function oneOfficeEnd(text: string, at: number): number {
  let end = titleEnd(text, at)
  if (end === at || text.startsWith(' Hồ Chí Minh', end)) return at
  for (;;) {
    const held = matchEnd(dealing, text, matchEnd(holding, text, end))
    const known = knownWordEnd(text, held)
    const next = known > held ? known : Math.max(held > end ? held : end, placeEnd(text, end))
    if (next <= end) return end
    end = next
  }
}

/**
 * Where the offices that start at an offset end: "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy Khối".
 * A person's name behind them is not taken in. The offset itself where no office starts.
 * The text has settled tone placement.
 */
export function officeEnd(text: string, at: number): number {
  let end = oneOfficeEnd(text, at)
  if (end === at) return at
  for (;;) {
    const next = matchEnd(joint, text, end)
    const after = next === end ? end : oneOfficeEnd(text, next)
    if (after === next || after === end) return end
    end = after
  }
}
