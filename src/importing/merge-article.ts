import { type Article, articleFields } from '#src/schema/article.ts'
import { listParagraphs } from './kept-paragraphs.ts'
import { locate } from './locate.ts'

/** What the import wrote last time: every value but the text and its provenance. */
export type MachineValues = Omit<Article, 'text' | 'provenance'>

/** The three states of an article that a new import brings together. */
export interface Versions {
  /** The file as it stands, perhaps edited by hand. */
  readonly current: Article
  /** What the last import wrote, `null` where nobody knows any more. */
  readonly machine: MachineValues | null
  /** What the import reads today. */
  readonly fresh: Article
  /** Whether the text is still, to the letter, what the last import wrote. */
  readonly isMachineText: boolean
}

type Values = NonNullable<Article['provenance']>['values']

/** Same value, whatever order the keys of its groups have; `undefined` counts as `null`. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return (one ?? null) === (other ?? null)
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => isSame(left[key], right[key]))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Fields whose value a person has set, changed or emptied since the last import. */
function listHandFields({ current, machine, isMachineText }: Versions): Set<string> {
  const names = Object.keys(articleFields).filter((name) => name !== 'provenance' && name !== 'text')
  const values = current as unknown as Readonly<Record<string, unknown>>
  const before = machine as Readonly<Record<string, unknown>> | null
  const byHand = new Set(
    names.filter((name) => (before === null ? !isEmpty(values[name]) : !isSame(values[name], before[name]))),
  )
  // Pictures stand in the text by their address, so the two change together or not at all.
  if (!isMachineText || byHand.has('pictures')) byHand.add('text').add('pictures')
  return byHand
}

function rootOf(field: string): string {
  return field.replace(/[.[].*$/u, '')
}

function anchor(value: Values[number], paragraphs: readonly string[]): Values[number] {
  if (value.paragraph === null) return value
  if (paragraphs[value.paragraph]?.slice(value.start ?? 0, value.end ?? 0) === value.text) return value
  return { ...value, ...(locate(value.text, paragraphs) ?? { paragraph: null, start: null, end: null }) }
}

/** Evidence of machine values from today's reading, of hand-set ones from the file; what was confirmed stays so. */
function mergeValues(versions: Versions, byHand: ReadonlySet<string>, paragraphs: readonly string[]): Values {
  const old = versions.current.provenance?.values ?? []
  const confirmed = new Set(
    old.filter((value) => value.confirmed).map(({ field, text }) => `${field}\n${text}`),
  )
  const machine = (versions.fresh.provenance?.values ?? [])
    .filter(({ field }) => !byHand.has(rootOf(field)))
    .map((value) => ({ ...value, confirmed: confirmed.has(`${value.field}\n${value.text}`) }))
  const hand = old.filter(({ field }) => byHand.has(rootOf(field)))
  return [...machine, ...hand].map((value) => anchor(value, paragraphs))
}

/**
 * The article after a new import of its page: a field holds what a person made of it, and today's
 * reading where it still held what the machine had written. Emptying a field counts as an edit.
 */
export function mergeArticle(versions: Versions): Article {
  const { current, fresh } = versions
  const byHand = listHandFields(versions)
  const pairs = Object.keys(articleFields).map((name) => {
    const from = byHand.has(name) ? current : fresh
    return [name, (from as unknown as Readonly<Record<string, unknown>>)[name]] as const
  })
  const merged = Object.fromEntries(pairs) as unknown as Article
  if (fresh.provenance === null) return merged
  const imported = current.provenance?.imported ?? fresh.provenance.imported
  const values = mergeValues(versions, byHand, listParagraphs(merged))
  return { ...merged, provenance: { ...fresh.provenance, imported, values } }
}
