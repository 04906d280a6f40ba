import { type FoundIn, leadOf } from './found-in.ts'
import { findSessionPhrases, type SessionPhrase } from './session-phrases.ts'

/** Which session of its body a conference was. */
export interface Session extends FoundIn {
  readonly n: number
  /** Words of the text that confirm the number of the title in another spelling: "Hội nghị lần thứ chín". */
  readonly crossCheck?: string
}

const centre = /^,? ?(?:của )?(?:Ban Chấp hành|BCH) Trung ương/iu

/** A session of the Central Committee is the article's own only where the title says so. */
function isCentral({ end }: SessionPhrase, text: string): boolean {
  return centre.test(text.slice(end, end + 40))
}

function sameNumber(phrase: SessionPhrase, text: string): string | undefined {
  const small = phrase.raw.toLowerCase()
  return findSessionPhrases(text).find(({ n, raw }) => n === phrase.n && raw.toLowerCase() !== small)?.whole
}

/**
 * The session a conference is, from its title or else its lead: "Hội nghị … (lần thứ 20)" is 20.
 * Arabic, Roman and spelled numerals are one number. The ordinal of a congress, of a contest or of a
 * session that is only cited is none: `null`.
 */
export function findSession(title: string | null, text: string): Session | null {
  const named = title === null ? undefined : findSessionPhrases(title)[0]
  if (named !== undefined) {
    const { n, raw, start, end } = named
    const crossCheck = sameNumber(named, text)
    return { n, raw, start, end, where: 'title', ...(crossCheck === undefined ? {} : { crossCheck }) }
  }
  const lead = leadOf(text)
  const told = findSessionPhrases(lead).find((phrase) => !isCentral(phrase, lead))
  return told === undefined
    ? null
    : { n: told.n, raw: told.raw, start: told.start, end: told.end, where: 'text' }
}
