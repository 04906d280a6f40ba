import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

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

// Without letters that look alike on paper (0/o, 1/l/i): these passwords are read aloud and typed.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function randomGroup(length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')
}

/** A password for somebody to sign in with once and then change: four groups of five, 99 bits of chance. */
export function randomPassword(): string {
  return Array.from({ length: 4 }, () => randomGroup(5)).join('-')
}
