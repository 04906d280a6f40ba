import type { Span } from '#src/vietnamese/span.ts'
import { type DefectRule, patternRule, wordBefore } from './rule.ts'

/** "2020-2025. để đánh giá": a full stop in the middle of a sentence. Numbers of lists and abbreviations are none. */
export const stopInSentence = patternRule(
  'dấu chấm giữa câu',
  new RegExp(
    String.raw`(?<!^)(?<shown>${wordBefore}(?<!(?<!\p{L})(?:TP|Tp|tp|TS|ThS|PGS|GS|BS|KS|st|v\.v|tr|Tr|P|Q|\p{Lu}))\. \p{Ll}\p{L}*(?: \p{L}+){0,2})`,
    'u',
  ),
)

/** "khen thưởng; cho": a semicolon that parts a verb from what belongs to it. */
export const oddSemicolon = patternRule(
  'dấu chấm phẩy sai chỗ',
  /(?<!\p{L})(?:khen thưởng|trao tặng|trao|tặng|hỗ trợ|bàn giao|tuyên dương|cấp|chuyển giao); cho(?!\p{L})|(?:(?<!\p{L})\p{L}+ )?(?<!\p{L})\p{L}+; của(?!\p{L})/iu,
)

/** "giúp việc…,": a comma after an ellipsis. */
export const commaAfterEllipsis = patternRule(
  'dấu phẩy sau dấu lửng',
  new RegExp(String.raw`${wordBefore}(?:…|\.\.\.)[,;:]`, 'u'),
)

/** "đề ra./.": the end mark of official letters, which news does without. */
export const endMark = patternRule(
  'dấu kết thúc văn bản "./."',
  new RegExp(String.raw`${wordBefore}\.\/\.?`, 'u'),
)

const enumerations = [
  ['tư tưởng', 'đạo đức', 'phong cách', 'lối sống'],
  ['nghị quyết', 'chỉ thị', 'kết luận', 'quy định', 'chương trình', 'kế hoạch', 'đề án', 'quy chế'],
  ['cán bộ', 'đảng viên', 'công chức', 'viên chức', 'người lao động'],
  ['cơ quan', 'đơn vị', 'doanh nghiệp', 'địa phương'],
].map((nouns) => {
  const noun = `(?:${nouns.join('|')})`
  return new RegExp(
    String.raw`(?<=${noun}, )(?:${noun}) (?:${noun})(?!\p{L})|(?<!\p{L})${noun} ${noun}(?=, ${noun})`,
    'giu',
  )
})

function findMissingComma(line: string): Span[] {
  return enumerations.flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ 0: raw, index }) => ({ raw, start: index, end: index + raw.length })),
  )
}

/** "kế hoạch chỉ thị", "đạo đức phong cách": two nouns of a list without the comma between them. */
export const missingComma: DefectRule = { name: 'thiếu dấu phẩy giữa các từ liệt kê', find: findMissingComma }
