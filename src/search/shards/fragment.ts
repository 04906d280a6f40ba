import { PackError } from './pack.ts'

/** What is kept of one article to show it. */
export interface Fragment {
  readonly address: string
  /** Encoded text; see `encoding.ts`. Its first words are the title. */
  readonly content: string
  /** Encoded, as it stands at the start of `content`. */
  readonly title: string
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  readonly date: string
  readonly section: string | null
  readonly body: string | null
  /** The conference it is about, as `conferenceOf` names it. */
  readonly conference?: string | null
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)

function isFragment(value: unknown): value is Fragment {
  if (typeof value !== 'object' || value === null) return false
  const { address, content, title, date, section, body, conference = null } = value as Partial<Fragment>
  return [address, content, title, date].every(isText) && [section, body, conference].every(isTextOrNull)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Opens the file of an article. Throws `PackError` where it is none. */
export function openFragment(bytes: Uint8Array): Fragment {
  const text = new TextDecoder().decode(bytes)
  const value = parse(text)
  if (isFragment(value)) return value
  throw new PackError(`search index: expected an article, got ${text.slice(0, 80)}`)
}
