import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A real text to make an article from. */
export interface RealText {
  readonly title: string
  readonly body: string
}

interface Line {
  readonly title?: unknown
  readonly body?: unknown
  readonly text?: unknown
}

function fromLine(line: string): RealText[] {
  const { title, body, text } = JSON.parse(line) as Line
  const words = typeof body === 'string' ? body : text
  return typeof title === 'string' && typeof words === 'string' ? [{ title, body: words }] : []
}

function fromPlain(file: string, source: string): RealText {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/u, '')
  const title = body.split('\n').find((line) => line.trim() !== '') ?? basename(file)
  return { title: title.replace(/^#+ /u, '').slice(0, 200), body }
}

function readTextFile(file: string): RealText[] {
  const bytes = readFileSync(file)
  if (/\.jsonl(?:\.gz)?$/u.test(file)) {
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
    return lines.filter((line) => line.trim() !== '').flatMap(fromLine)
  }
  return [fromPlain(file, bytes.toString('utf8'))]
}

/**
 * Real texts from a folder or one file: `.jsonl` and `.jsonl.gz` with `title` and `body` (or `text`), `.md` and
 * `.txt`. Throws where there is none.
 */
export function readTexts(from: string): RealText[] {
  const files = statSync(from).isDirectory()
    ? readdirSync(from, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:jsonl|jsonl\.gz|md|txt)$/u.test(name))
        .toSorted()
        .map((name) => join(from, name))
    : [from]
  const texts = files.flatMap(readTextFile).filter(({ body }) => body.trim() !== '')
  if (texts.length > 0) return texts
  throw new Error(`${from}: expected .jsonl, .jsonl.gz, .md or .txt files with text, found none`)
}
