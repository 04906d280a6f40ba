import { composeSyllable, type Tone } from './syllable.ts'

const tones: Readonly<Record<string, Tone>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
}

const marks: Readonly<Record<string, (letters: string) => string>> = {
  6: (letters) => letters.replace(/[aeo](?![aeo])/u, (vowel) => ({ a: 'â', e: 'ê' })[vowel] ?? 'ô'),
  7: (letters) => letters.replace(/uo|(?<!q)u(?!o)|o/u, (vowel) => ({ uo: 'ươ', u: 'ư' })[vowel] ?? 'ơ'),
  8: (letters) => letters.replace('a', 'ă'),
  9: (letters) => letters.replace('d', 'đ'),
}

/**
 * The syllable that a word typed by VNI stands for where the input method was off: "hoi65" gives "hội",
 * "d9a3ng" gives "đảng". `null` where no digit is left over, one is no mark ("ky7") or no syllable comes out.
 */
export function readVni(typed: string): string | null {
  const word = typed.toLowerCase()
  if (!/^[a-zđ]+[1-9][a-z1-9]*$/u.test(word) || word.length > 11) return null
  const digits = word.match(/[1-9]/gu) ?? []
  const toned = digits.filter((digit) => digit in tones)
  if (toned.length > 1) return null
  // "u7o7" says the horn twice.
  let base = word.replaceAll(/[1-9]/gu, '')
  for (const digit of new Set(digits.filter((one) => one in marks))) {
    const marked = marks[digit]?.(base) ?? base
    if (marked === base) return null
    base = marked
  }
  return composeSyllable(base, tones[toned[0] ?? ''] ?? '')
}
