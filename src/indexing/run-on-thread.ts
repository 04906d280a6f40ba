import { Worker } from 'node:worker_threads'

/** Thrown where a shard could not be made. */
class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/** What a thread says when it did not do what it was for. */
export interface ThreadFailure {
  readonly failure: string
}

/**
 * Runs a script on a thread of its own and gives the one word it says. Rejects with `SearchIndexError` where that is a
 * failure, or where it ends without a word; `what` it was at is said then.
 */
export function runOnThread<Word extends object>(script: URL, task: unknown, what: string): Promise<Word> {
  const worker = new Worker(script, { workerData: task })
  return new Promise((resolve, reject) => {
    let word: Word | ThreadFailure = { failure: 'the thread ended without a word' }
    worker.on('message', (told: Word | ThreadFailure) => (word = told))
    worker.on('error', reject)
    worker.on('exit', () => {
      if ('failure' in word) reject(new SearchIndexError(`search index: ${what}: ${word.failure}`))
      else resolve(word)
    })
  })
}
