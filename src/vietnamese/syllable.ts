import { settleTonePlacement } from './tone-placement.ts'

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'

const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  // Of names alone: Đắk Lắk, Krông Pắk.
  'ăk',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut',
  'uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
  'y ych yêm yên yêng yêt yêu ynh yt',
].flatMap((row) => row.split(' '))

const rhyme = rhymes.toSorted((a, b) => b.length - a.length).join('|')
const form = new RegExp(`^${onset}(?<rhyme>${rhyme})$`, 'u')
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu
const stopped = /(?:ch|[cpt])$/u

/** The tone marks, as combining characters: huyền, sắc, ngã, hỏi, nặng; '' is the level tone. */
export type Tone = '' | '\u0300' | '\u0301' | '\u0303' | '\u0309' | '\u0323'

// A syllable that ends in a stop has one of two tones.
function agrees(base: string, tone: string): boolean {
  return !stopped.test(base) || tone === '\u0301' || tone === '\u0323'
}

// On a vowel with a mark of its own (the second of "ươ"), else the second of three or before a consonant, else the first.
function placeOf(vowels: string, isClosed: boolean): number {
  const marked = Array.from(vowels).findLastIndex((letter) => /[ăâêôơư]/u.test(letter))
  if (marked >= 0) return marked
  return vowels.length > 1 && (isClosed || vowels.length > 2) ? 1 : 0
}

/** A syllable of its letters without a tone ("hôi") and its tone: "hội"; `null` where Vietnamese has no such syllable. */
export function composeSyllable(base: string, tone: Tone): string | null {
  const ending = form.exec(base)?.groups?.['rhyme']
  if (ending === undefined || !agrees(base, tone)) return null
  const vowels = /^[aăâeêioôơuưy]+/u.exec(ending)?.[0] ?? ''
  const at = base.length - ending.length + placeOf(vowels, vowels.length < ending.length) + 1
  return settleTonePlacement((base.slice(0, at) + tone + base.slice(at)).normalize('NFC'))
}

/** Whether a word in lower case is a whole Vietnamese syllable with its marks: "hội", "đảng", not "hoij" nor "dduwong". */
export function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD')
  const tones = letters.match(toneMark) ?? []
  const base = letters.replaceAll(toneMark, '').normalize('NFC')
  return tones.length < 2 && form.test(base) && agrees(base, tones[0] ?? '')
}
