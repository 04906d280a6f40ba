import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { ZodType } from 'zod'

/** Thrown where documents or questions cannot be evaluated as they are; its message says what to change. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'
}

/** One line that was read, and how to refuse it with its place. */
export interface Line<Value> {
  readonly value: Value
  readonly refuse: (fault: string) => EvaluationError
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function openLines(file: string): Promise<AsyncIterable<string>> {
  await access(file).catch(() => {
    throw new EvaluationError(`${file}: expected a file that can be read, got none`)
  })
  const bytes = createReadStream(file)
  if (!file.endsWith('.gz')) return createInterface({ input: bytes, crlfDelay: Infinity })
  const text = createGunzip()
  bytes.on('error', (fault) => text.destroy(fault)).pipe(text)
  return createInterface({ input: text, crlfDelay: Infinity })
}

/**
 * Reads lines of JSON, gzip or not; empty lines are passed over. Throws `EvaluationError` with file and line where
 * one is not what was expected, and where there is none at all.
 */
export async function* readLines<Value>(
  file: string,
  schema: ZodType<Value>,
  expected: string,
): AsyncGenerator<Line<Value>> {
  let [number, count] = [0, 0]
  for await (const text of await openLines(file)) {
    number += 1
    if (text.trim() === '') continue
    const place = `${file}:${number}`
    const refuse = (fault: string): EvaluationError => new EvaluationError(`${place}: ${fault}`)
    const { success, data } = schema.safeParse(parseJson(text))
    if (!success) throw refuse(`expected ${expected} as a line of JSON, got ${text.slice(0, 80)}`)
    count += 1
    yield { value: data, refuse }
  }
  if (count === 0) throw new EvaluationError(`${file}: expected ${expected} on each line, got an empty file`)
}
