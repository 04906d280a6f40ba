import { readlinkSync, realpathSync } from 'node:fs'

/** What a folder to serve is at one moment. */
export interface StandingFolder {
  readonly root: string
  /** Whether its files never change: a release's do not, a plain folder's may at any time. */
  readonly isRelease: boolean
}

function targetOf(link: string): string | null {
  try {
    return readlinkSync(link)
  } catch {
    return null
  }
}

/**
 * Gives a function that tells what a folder is now. Where the folder is a link (`<store>/current`) that is the
 * release it leads to: an answer that took its root once is made of that release alone, whatever is published meanwhile.
 * Synchronous, because asking the disk takes 3 µs and handing the question to another thread more.
 */
export function standingFolder(folder: string): () => StandingFolder {
  let target: string | null = null
  let standing: StandingFolder = { root: folder, isRelease: false }
  return () => {
    const now = targetOf(folder)
    if (now !== target) {
      target = now
      standing =
        now === null ? { root: folder, isRelease: false } : { root: realpathSync(folder), isRelease: true }
    }
    return standing
  }
}
