import { composeSyllable, isSyllable, type Tone } from './syllable.ts'

const tones: Readonly<Record<string, Tone>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}

const hats: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const hornless: Readonly<Record<string, string>> = { uo: 'ươ', ua: 'ưa', oa: 'oă', a: 'ă', o: 'ơ', u: 'ư' }

/** đ by "dd", the second d also at the end: "ddangr", "dangrd". */
function readD(word: string): string {
  return word.replace(/^dd|^d(?=.*[aeiouy].*d$)/u, 'đ').replace(/(?<=^đ.*)d$/u, '')
}

// The letter that doubles may come after the end of the syllable: "nhana".
function readHat(word: string): string {
  return word.replace(
    /(?<vowel>[aeo])(?<between>[a-z]*?)\k<vowel>/u,
    (_, vowel: string, between: string) => (hats[vowel] ?? vowel) + between,
  )
}

// One or two w, behind their vowels or at the end: "dduwowngf", "dduongwf", "ddawng".
function readHorn(word: string): string {
  if (!word.includes('w')) return word
  return word.replaceAll('w', '').replace(/uo|(?<!q)ua|oa|[aou]/u, (vowels) => hornless[vowels] ?? vowels)
}

/**
 * The syllable that a word typed by Telex stands for where the input method was off: "hooij" gives "hội",
 * "ddarng" gives "đảng". `null` where nothing is left over or no syllable comes out; a word that is one as it
 * was typed stays, unless the words beside it are known to be Telex: then "noong" is no rare syllable but "nông".
 */
export function readTelex(typed: string, isAmongTelex = false): string | null {
  const word = typed.toLowerCase()
  const isRare = isAmongTelex && word.includes('oo')
  if (!/^[a-zđ]{2,9}$/u.test(word) || (isSyllable(word) && !isRare)) return null
  const [, head = '', rest = ''] = /^(?<head>[^aeiouy]*[aeiouy])(?<rest>.*)$/u.exec(word) ?? []
  const marks = rest.match(/[sfrxj]/gu) ?? []
  if (head === '' || marks.length > 1) return null
  const letters = head + rest.replaceAll(/[sfrxj]/gu, '')
  const base = readHorn(readHat(readD(letters)))
  if (marks.length === 0 && base === word) return null
  return composeSyllable(base, tones[marks[0] ?? ''] ?? '')
}
