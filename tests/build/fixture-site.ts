import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type OpenPublisher, openPublisher } from '#src/publishing/open-publisher.ts'

/** The project under test. */
export const project = resolve(import.meta.dirname, '../..')

/** The moment at which fixtures are built. */
export const now = '2024-12-31T12:00:00+07:00'

/** Enough short articles for several pages in the lists of a section, a body, a year and a tag. */
const fillers = 47

function filler(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0')
  return [
    '---',
    `title: "Tin số ${String(index)} của Đảng bộ"`,
    'kind: "news"',
    'status: "published"',
    `published: "2023-${String((index % 12) + 1).padStart(2, '0')}-${day}"`,
    'section: "tin-tuc"',
    `body: "${index % 2 === 0 ? 'dang-bo-khoi' : 'dang-bo-khoi-moi'}"`,
    'tags: ["Xây dựng Đảng"]',
    '---',
    '',
    `Đoạn văn của tin số ${String(index)}.`,
    '',
  ].join('\n')
}

/** A copy of the fixture site in a folder of its own, to change and to publish. */
export interface FixtureSite {
  /** Folder with `content/` and `public/`. */
  readonly content: string
  /** Folder that is published to. */
  readonly out: string
  write(file: string, source: string): void
  read(file: string): string
  remove(file: string): void
  /** A published file. */
  page(path: string): string
  open(out?: string): Promise<OpenPublisher>
  /** Removes everything. */
  drop(): void
}

/** Copies the fixture site and adds articles until its lists have several pages. */
export function makeFixtureSite(): FixtureSite {
  const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-fixture-'))
  const content = join(folder, 'site')
  const out = join(folder, 'dist')
  cpSync(join(project, 'tests/fixtures/site'), content, { recursive: true })
  const write = (file: string, source: string): void => {
    mkdirSync(dirname(join(content, file)), { recursive: true })
    writeFileSync(join(content, file), source)
  }
  for (let index = 1; index <= fillers; index += 1)
    write(`content/articles/2023/tin-so-${String(index)}.md`, filler(index))
  return {
    content,
    out,
    write,
    read: (file) => readFileSync(join(content, file), 'utf8'),
    remove: (file) => rmSync(join(content, file)),
    page: (path) => readFileSync(join(out, path), 'utf8'),
    open: (to = out) => openPublisher({ project, content, out: to, now: () => now }),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  }
}
