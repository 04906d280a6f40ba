import { readFileSync } from 'node:fs'
import { normaliseText } from '#src/vietnamese/normal-form.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)

/** What a perfect reading of a seed gives; only the keys the finders are compared with. */
export interface GoldenSeed {
  readonly id: string
  readonly kind: string
  readonly title: { readonly text: string | null }
  readonly published: { readonly iso: string; readonly raw: string } | null
  readonly event: {
    readonly iso: string
    readonly raw: string
    readonly part: string | null
    readonly yearFrom: string
  } | null
  readonly anniversary?: { readonly from: string; readonly to: string; readonly raw: string }
  readonly period: { readonly reviews: string | null; readonly plans: string | null } | null
  readonly source: { readonly host: string } | null
  readonly org: { readonly raw: string; readonly short: string }
  readonly province: { readonly value: string | null; readonly how: string; readonly evidence?: string }
  readonly session: { readonly n: number; readonly raw: string; readonly crossCheck?: string } | null
  readonly khoa: number | null
  readonly term: string | null
  readonly documents: readonly Readonly<Record<string, string | null>>[]
  readonly congresses: readonly Readonly<Record<string, string | number | null>>[]
  readonly persons: readonly Readonly<Record<string, string | number>>[]
  readonly figures: readonly Readonly<Record<string, string | number>>[]
}

/** The golden table of the five real pages. */
export const goldenSeeds: readonly GoldenSeed[] = (
  JSON.parse(readFileSync(new URL('golden-seeds.json', fixtures), 'utf8')) as { seeds: GoldenSeed[] }
).seeds

/** Lines under this many characters are titles, captions and menus, not paragraphs of prose. */
const shortestParagraph = 100

/** The normalised lines of a seed page, a caption that is printed twice kept once. */
export function seedLines({ id }: GoldenSeed): string[] {
  const lines = normaliseText(readFileSync(new URL(`seeds/${id}.txt`, fixtures), 'utf8')).split('\n')
  return lines.filter(
    (line, at) => line !== '' && !lines.slice(0, at).some((earlier) => earlier.startsWith(line)),
  )
}

/** The paragraphs of prose of a seed, without its title. */
export function seedParagraphs(seed: GoldenSeed): string[] {
  return seedLines(seed).filter(
    (line) =>
      line.length >= shortestParagraph &&
      line !== seed.title.text &&
      !line.includes(' > ') &&
      !/Ảnh:/u.test(line),
  )
}
