import type { Standing } from './indexed-shard.ts'
import { largestNumber, type Numbers, PackError, type PackReader, type PackWriter } from './pack.ts'

/** Articles of a word or of a pair, each with a byte that says how it stands there. */
export interface CodedArticles {
  /** Their numbers, ascending. */
  readonly pages: Numbers
  /** Twice the weight, and one more where it stands in the title. */
  readonly codes: Numbers
}

const mostWeight = 127

/** Once in running text, as nearly all are. */
const plainCode = 2

/** The byte of a weight in running text's worth; rounded up, so that a caption's word counts more than running text's. */
export function codeOf(weight: number, isTitled: boolean): number {
  return Math.min(mostWeight, Math.max(1, Math.ceil(weight))) * 2 + Number(isTitled)
}

/** What the bytes say. */
export function toStanding({ pages, codes }: CodedArticles): Standing {
  return {
    pages: Uint32Array.from(pages),
    weights: Uint8Array.from(codes, (code) => code >> 1),
    titled: Uint8Array.from(codes, (code) => code & 1),
  }
}

/** The step to an article from the one before, and whether a code of its own follows after all steps. */
export function stepOf(page: number, before: number, code: number): number {
  return (page - before) * 2 + Number(code !== plainCode)
}

/** The codes that differ from the plain one. */
export function ownCodes(codes: Numbers): number[] {
  return Array.from(codes).filter((code) => code !== plainCode)
}

/**
 * Turns steps into articles in place and reads their own codes; `ends` are those of lists that have all `steps` together
 * (`readEnds`).
 * Throws `PackError` where a number is none.
 */
export function readCodes(steps: Uint32Array, ends: Numbers, own: () => number): Uint8Array {
  const codes = new Uint8Array(steps.length).fill(plainCode)
  let at = 0
  for (let list = 0; list < ends.length; list += 1) {
    let before = 0
    for (const end = ends[list] ?? 0; at < end; at += 1) {
      const step = steps[at] ?? 0
      if (step % 2 === 1) codes[at] = own()
      before += Math.floor(step / 2)
      steps[at] = before
    }
    if (before > largestNumber) throw new PackError(`pack: expected an article's number, got ${before}`)
  }
  return codes
}

/** Packs the articles of one word. */
export function packArticles(pack: PackWriter, { pages, codes }: CodedArticles): void {
  pack.numbers(Array.from(pages, (page, at) => stepOf(page, pages[at - 1] ?? 0, codes[at] ?? plainCode)))
  for (const code of ownCodes(codes)) pack.number(code)
}

/** Reads them. Throws `PackError` where the pack ends early. */
export function readArticles(pack: PackReader): { pages: Uint32Array; codes: Uint8Array } {
  const pages = pack.numbers()
  return { pages, codes: readCodes(pages, [pages.length], () => pack.number()) }
}
