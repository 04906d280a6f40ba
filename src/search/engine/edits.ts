import { toWordForm } from '#src/search/documents/word-form.ts'

/** Letters that mistyped words are made of, without marks. */
const letters = Array.from('abcdeghiklmnopqrstuvxyfjwz0123456789')

/** Longer ones are no words: each letter of one makes seventy others, of four thousand letters a gigabyte of them. */
const longestWord = 40

/** Every word one slip away: a letter too many, missing or wrong, two in the wrong order; none of what is too long for a word. */
export function editsOf(word: string): Set<string> {
  const edits = new Set<string>()
  if (word.length > longestWord) return edits
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) {
      edits.add(head + letter + tail)
      if (tail !== '') edits.add(head + letter + tail.slice(1))
    }
    if (tail !== '') edits.add(head + tail.slice(1))
    if (tail.length > 1) edits.add(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`)
  }
  edits.delete(word)
  return edits
}

/** Sounds that are written one for the other: d and gi, s and x, tr and ch, l and n, r and d, i and y. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^d/u, 'gi'],
  [/^gi(?=[aeou])/u, 'd'],
  [/^gi/u, 'di'],
  [/^s/u, 'x'],
  [/^x/u, 's'],
  [/^tr/u, 'ch'],
  [/^ch/u, 'tr'],
  [/^l/u, 'n'],
  [/^n(?=[aeiouy])/u, 'l'],
  [/^r/u, 'd'],
  [/^d/u, 'r'],
  [/^ngh?/u, 'ng'],
  [/^ng(?=[ei])/u, 'ngh'],
  [/^k/u, 'c'],
  [/^c/u, 'k'],
  [/i$/u, 'y'],
  [/y$/u, 'i'],
  [/n$/u, 'ng'],
  [/ng$/u, 'n'],
  [/t$/u, 'c'],
  [/c$/u, 't'],
]

/** Words that sound alike to some. */
export function slipsOf(word: string): Set<string> {
  const alike = new Set(slips.map(([sound, other]) => word.replace(sound, other)))
  alike.delete(word)
  return alike
}

/** How many slips lie between two words; what is more than `most` counts as one more than that. */
export function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, before] = [
    new Uint8Array(b.length + 1),
    Uint8Array.from({ length: b.length + 1 }, (_, at) => at),
  ]
  for (let row = 1; row <= a.length; row += 1) {
    const now = new Uint8Array(b.length + 1)
    now[0] = row
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + same,
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (older[column - 2] ?? 0) + 1)
      now[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    ;[older, before] = [before, now]
  }
  return before[b.length] ?? most + 1
}

/** A word without marks given those of what was typed for it, letter by letter: "dang" for "đảg" is "đảng". */
export function withMarksOf(folded: string, typed: string): string {
  const letters = Array.from(typed.normalize('NFC'))
  const bare = letters.map((letter) => toWordForm(letter).folded)
  let next = 0
  return Array.from(folded, (letter) => {
    const at = bare.indexOf(letter, next)
    if (at < 0) return letter
    next = at + 1
    return letters[at] ?? letter
  }).join('')
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

function areNeighbours(a: string, b: string): boolean {
  return rows.some(
    (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
  )
}

function isSwapped(typed: string, meant: string): boolean {
  return Array.from(typed).sort().join('') === Array.from(meant).sort().join('')
}

function isDoubled(typed: string, meant: string): boolean {
  return typed.length > meant.length && typed.replaceAll(/(?<letter>.)\k<letter>/gu, '$1') === meant
}

/** How often fingers slip so that one word becomes the other, in powers of e; 0 for any other letter in place of one. */
export function slipperinessOf(typed: string, meant: string): number {
  if (isSwapped(typed, meant) || isDoubled(typed, meant)) return 4
  if (typed.length !== meant.length) return typed.charAt(0) === meant.charAt(0) ? 2.5 : 1.5
  const at = Array.from(typed).findIndex((letter, place) => letter !== meant[place])
  return areNeighbours(typed.charAt(at), meant.charAt(at)) ? 1.5 : 0
}
