import matter from 'gray-matter'
import { CORE_SCHEMA, load } from 'js-yaml'

function refuseCode(): never {
  throw new Error('phần đầu bài chỉ được viết bằng YAML, không nhận mã lệnh')
}

// No entry needs an alias, and a few lines of aliases of aliases stand for billions of values: whoever lists or
// compares them runs out of memory. Groups in lists are the deepest that an entry goes.
const limits = { maxAliases: 0, maxDepth: 20 } as const

/**
 * YAML 1.2 (core schema): `12:30` and bare dates stay text. Throws on malformed YAML, on aliases (`*name`) and on what is
 * nested without reason.
 */
export function readYaml(source: string): unknown {
  return load(source, { schema: CORE_SCHEMA, ...limits })
}

// gray-matter runs `---js` front matter as code unless every such engine is
// replaced, and remembers malformed texts unless it is given options.
const options = {
  language: 'yaml',
  engines: {
    yaml: { parse: (source: string) => readYaml(source) ?? {} },
    js: { parse: refuseCode },
    javascript: { parse: refuseCode },
    json: { parse: refuseCode },
    coffee: { parse: refuseCode },
    coffeescript: { parse: refuseCode },
    cson: { parse: refuseCode },
    toml: { parse: refuseCode },
  },
}

/** A Markdown file taken apart; `data` is not validated yet. */
export interface FrontMatter {
  readonly data: unknown
  /** The Markdown below the front matter, without blank lines at its ends. */
  readonly text: string
}

/**
 * Takes a Markdown file apart. The one reader of front matter in the project.
 * Throws an `Error` with a Vietnamese or js-yaml message on malformed front matter.
 */
export function readFrontMatter(source: string): FrontMatter {
  const { data, content } = matter(source.normalize('NFC').replaceAll('\r\n', '\n'), options)
  return { data, text: content.replace(/^\n+/u, '').trimEnd() }
}

/**
 * The Markdown of a file, the same as `readFrontMatter` gives, without reading the YAML above it: for files
 * whose front matter was read before. A tenth of the time.
 */
export function readTextBelow(source: string): string {
  const whole = source.normalize('NFC').replaceAll('\r\n', '\n')
  const end = whole.indexOf('\n---', 3)
  if (!whole.startsWith('---\n') || end < 0) return readFrontMatter(source).text
  return whole
    .slice(end + 4)
    .replace(/^\n+/u, '')
    .trimEnd()
}
