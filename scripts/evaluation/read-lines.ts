import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
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

const gzipMark = Buffer.from([0x1f, 0x8b])

async function isGzip(file: string): Promise<boolean> {
  for await (const start of createReadStream(file, { end: gzipMark.length - 1 }))
    return gzipMark.equals(start as Buffer)
  return false
}

async function openText(file: string): Promise<Readable> {
  const packed = await isGzip(file)
  const bytes = createReadStream(file)
  if (!packed) return bytes
  const text = createGunzip()
  bytes.on('error', (fault) => text.destroy(fault)).pipe(text)
  return text
}

async function* cutLines(file: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of (await openText(file)).setEncoding('utf8')) {
      const lines = `${rest}${String(chunk)}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (fault) {
    throw new EvaluationError(`${file}: expected a file that can be read to its end, got ${String(fault)}`)
  }
  yield rest
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
  for await (const line of cutLines(file)) {
    number += 1
    const text = line.replace(/^\uFEFF/u, '')
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
