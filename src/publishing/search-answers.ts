import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type AnswerWriter, openAnswerWriter } from '#src/indexing/answers/answer-writer.ts'
import { removeAnswers } from '#src/indexing/answers/schema.ts'
import type { ChangedDocuments } from '#src/indexing/search-documents.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'

/** What a publication means for a server's answers. */
interface Publication {
  /** Whether the office's settings want a server to answer. */
  readonly isWanted: boolean
  readonly changes: ChangedDocuments | 'all'
  /** Every published article. */
  readonly documents: () => AsyncIterable<SearchDocument>
  /** What the published state was made from; null where that is not known. */
  readonly origin: string | null
}

/** Keeps the database that a server answers searches from in step with what readers see. */
export interface SearchAnswers {
  /** Whether there is a database that is answered from: one that was filled once; of which state `follow` finds out. */
  isAnswering(): boolean
  /** Begins with a published state: where the database is of another one it is made one of all articles. */
  takeUp(origin: string | null): void
  /** Follows a publication. What fails is told, never thrown: articles are out already. */
  follow(publication: Publication): Promise<void>
  close(): void
}

// Without an origin nobody knows what the state was: none is the same.
function nameState(origin: string | null): string {
  return origin === null ? '' : hash('sha256', origin)
}

/** Keeps the database in a file; nothing of it is there while settings do not want it. */
export function openSearchAnswers(
  file: string,
  warn: (message: string) => void = console.warn,
): SearchAnswers {
  let writer: AnswerWriter | null = null
  let isInStep = false

  function close(): void {
    writer?.close()
    writer = null
    isInStep = false
  }

  /** What an earlier process left; null where that is nothing, or broken. */
  function openFound(): AnswerWriter | null {
    try {
      if (writer === null && existsSync(file)) writer = openAnswerWriter(file)
    } catch {
      close()
    }
    return writer
  }

  async function write({ changes, documents, origin }: Publication): Promise<void> {
    writer ??= openAnswerWriter(file)
    if (changes === 'all' || !isInStep) await writer.rebuild(documents())
    else if (changes.size > 0) await writer.update(changes)
    writer.keep(nameState(origin))
    isInStep = true
  }

  return {
    isAnswering: () => openFound()?.isLive() ?? false,
    takeUp(origin) {
      const state = openFound()?.state() ?? null
      isInStep = origin !== null && state === nameState(origin)
    },
    async follow(publication) {
      try {
        if (publication.isWanted) await write(publication)
        else {
          close()
          removeAnswers(file)
        }
      } catch (error) {
        close()
        const reason = error instanceof Error ? error.message : String(error)
        warn(`${file}: máy chủ chưa tìm được bài vừa đăng, lần đăng sau sẽ làm lại: ${reason}`)
      }
    },
    close,
  }
}
