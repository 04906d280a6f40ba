import { cutWords } from '#src/search/documents/encoding.ts'
import { foldText } from '#src/vietnamese/fold.ts'

/** Letters have so many words; a title that says "cảm ơn" has fewer. */
const fewest = 20

/** Of a letter that is nothing but formulas everything is asked for. */
const leastAsked = 4

const me = '(?:toi|em|minh|chau|con|chung toi|chung em)'

/** What leads to a question: "cho tôi xin hỏi". */
const leading = new RegExp(
  String.raw`(?:^| )(?:cho ${me}(?: xin| duoc| phep)* hoi|xin (?:phep )?(?:duoc )?hoi|muon (?:duoc )?hoi)$`,
  'u',
)

/** What closes a letter, also behind a comma: ", xin chân thành cảm ơn". */
const closing = new RegExp(
  String.raw`^(?:(?:rat|xin|kinh|chan thanh|${me}) )*(?:cam on|tran trong|mong|kinh chuc)\b`,
  'u',
)

/** What every letter says, whatever it asks. */
const formulas = [
  String.raw`^(?:kinh gui|kinh thua|thua|dear|(?:(?:xin|kinh|${me}) )*chao(?! (?:mung|don|co|hang|gia|ban\b.* hang)))\b`,
  String.raw`\b(?:cam on|tran trong|kinh chuc|ten (?:toi|em)|${me} ten(?: la)?)\b`,
  String.raw`\b(?:mong|nho|nhan)(?: \S+){0,8} (?:tra loi|giai dap|tu van|phan hoi|hoi am|chi giup|giup do)\b`,
].map((source) => new RegExp(source, 'u'))

interface Part {
  readonly from: number
  readonly to: number
  readonly isFormula: boolean
}

/** Words in which a question is led to, or a letter closed. */
const longestLead = 8

function cutParts(folded: readonly string[], between: readonly string[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const [at, word] of folded.entries()) {
    const to = at + 1
    const isLeading =
      word === 'hoi' && leading.test(folded.slice(Math.max(from, to - longestLead), to).join(' '))
    const isCut =
      /[.?!;:\n]/u.test(between[to] ?? '') ||
      (between[to]?.includes(',') === true && closing.test(folded.slice(to, to + longestLead).join(' ')))
    if (!isLeading && !isCut && to < folded.length) continue
    const isFormula = isLeading || formulas.some((one) => one.test(folded.slice(from, to).join(' ')))
    parts.push({ from, to, isFormula })
    from = to
  }
  return parts
}

/**
 * What a letter asks, without the formulas of letters: whom it greets and thanks, who writes it. Their words are rare in
 * articles, so that they would tell most. Any other text comes back as it is.
 */
export function askedIn(text: string): string {
  const { words, between } = cutWords(text)
  if (words.length < fewest) return text
  const asked = cutParts(words.map(foldText), between).filter(({ isFormula }) => !isFormula)
  const count = asked.reduce((sum, { from, to }) => sum + to - from, 0)
  if (count < leastAsked || count === words.length) return text
  return asked
    .map(({ from, to }) =>
      words
        .slice(from, to)
        .map((word, at) => word + (between[from + at + 1] ?? ''))
        .join(''),
    )
    .join(' ')
}
