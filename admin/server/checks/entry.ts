import { describeFault, type Fault } from '#src/schema/fault.ts'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'
import { readEntry } from '#src/schema/read-entry.ts'
import { Refusal } from '../refusal.ts'
import { collectionOf } from './path.ts'

/** Largest text taken, in bytes. */
export const largestText = 2 * 1024 * 1024

function parses(path: string, source: string): boolean {
  try {
    if (path.endsWith('.yml')) readYaml(source)
    else readFrontMatter(source)
    return true
  } catch {
    return false
  }
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const sentences = faults.map(describeFault)
  throw new Refusal(422, sentences.join('\n'), { faults: sentences })
}

/** Accepts text that git and Markdown can keep. Throws a `Refusal` otherwise. */
export function checkText(path: string, source: string): void {
  if (Buffer.byteLength(source) > largestText)
    throw new Refusal(413, `${path}: bài dài quá 2 MB. Hãy tách bài, hoặc tải ảnh lên riêng.`)
  if (!source.isWellFormed() || source.includes('\0'))
    throw new Refusal(422, `${path}: có ký tự hỏng (không phải UTF-8). Hãy xóa và gõ lại đoạn đó.`)
}

/** Accepts the source of an entry that may be published. Throws a `Refusal` with all of its faults at once. */
export function checkPublishable(path: string, source: string): void {
  checkText(path, source)
  refuseFaults(readEntry(collectionOf(path), path, source).faults)
}

/** Accepts the source of a draft: it may be incomplete, but it must be readable. Throws a `Refusal` otherwise. */
export function checkDraft(path: string, source: string): void {
  checkText(path, source)
  if (!parses(path, source)) refuseFaults(readEntry(collectionOf(path), path, source).faults)
}
