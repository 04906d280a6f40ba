import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { foldText } from '#src/vietnamese/fold.ts'

/** Shortest and longest password taken, in characters: NIST SP 800-63B-4 wants at least 8, we 12, and lets sentences be. */
export const passwordLength = { shortest: 12, longest: 128 } as const

// argon2id as OWASP's password storage cheat sheet has it at least: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The argon2id hash of a password, with its salt, as a PHC string. The same letters typed as NFD give the same hash. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** Whether a password is the one of a hash. A hash that is none rejects. */
export function verifyPassword({
  hash: known,
  password,
}: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> {
  return verify(known, password.normalize('NFC'))
}

/** Fewer different characters than this are a pattern, not a password. */
const variety = 6

/** What is left of a text when spaces, marks and case are not looked at. */
function bare(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Whether a password is among the first that somebody would try: hardly any different characters, a run such as
 * `123456…`, or one of the owner's own words (name, email) with little else.
 */
export function isEasyToGuess(password: string, own: readonly string[]): boolean {
  const text = bare(password)
  const rest = own
    .map(bare)
    .reduce((left, word) => (word.length < 3 ? left : left.replaceAll(word, '')), text)
  return (
    new Set(text).size < variety || '012345678901234567890123456789'.includes(text) || rest.length < variety
  )
}

// Without letters that look alike on paper (0/o, 1/l/i): these passwords are read aloud and typed.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function randomGroup(length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')
}

/** A password for somebody to sign in with once and then change: four groups of five, 99 bits of chance. */
export function randomPassword(): string {
  return Array.from({ length: 4 }, () => randomGroup(5)).join('-')
}
