import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readFrontMatter } from '#src/schema/front-matter.ts'

interface RivalArticle {
  readonly title: string
  readonly sapo: string
  readonly published: string
  readonly section: string
  readonly body: string
  readonly tags: readonly string[]
}

const here = import.meta.dirname

/** Both rivals read this: Hugo the lists named like its taxonomies and `url`, Eleventy `permalink`. */
function rivalFile(file: string, source: string): string {
  const { data, text } = readFrontMatter(source)
  const { title, sapo, published, section, body, tags } = data as RivalArticle
  const year = published.slice(0, 4)
  const address = `/${year}/${basename(file, '.md')}/`
  const sectionName = section.replace('chuyen-muc-', 'Chuyên mục ')
  const bodyName = body.replace('to-chuc-', 'Đảng bộ số ')
  const date = published.replace('+07:00', ':00+07:00')
  const front = {
    ...{
      title,
      sapo,
      moment: published,
      sectionName,
      bodyName,
      date,
      url: address,
      permalink: address,
      terms: tags,
    },
    ...{ 'chuyen-muc': [sectionName], 'to-chuc': [bodyName], 'tu-khoa': tags, 'luu-tru': [year] },
  }
  const lines = Object.entries(front).map(([key, value]) =>
    key === 'date' ? `date: ${String(value)}` : `${key}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`
}

function copyArticles(corpus: string, files: readonly string[], folder: string): void {
  for (const file of files) {
    const target = join(folder, file)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, rivalFile(file, readFileSync(join(corpus, file), 'utf8')))
  }
}

function cutOut(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[0]
  if (found === undefined) throw new Error(`home page: expected ${pattern.source}, found none`)
  return found
}

/** The head and foot that every page of ours has, for the rivals as fixed text. */
function writeFrame(home: string, folder: string): void {
  const html = readFileSync(home, 'utf8')
  writeFileSync(join(folder, 'masthead.html'), cutOut(html, /<header class="masthead[\s\S]*?<\/header>/u))
  writeFileSync(join(folder, 'foot.html'), cutOut(html, /<footer class="foot[\s\S]*<\/footer>/u))
}

/** What a rival is made of. */
export interface RivalOptions {
  readonly corpus: string
  readonly files: readonly string[]
  /** Home page of our own site, for head and foot. */
  readonly home: string
  /** Folder to make the rival's site in. */
  readonly folder: string
}

/** Makes the site of Hugo: run it in the folder, it writes `public/`. */
export function makeHugoSite({ corpus, files, home, folder }: RivalOptions): void {
  cpSync(join(here, 'hugo'), folder, { recursive: true })
  writeFrame(home, join(folder, 'layouts/partials'))
  copyArticles(corpus, files, folder)
}

/** Makes the site of Eleventy: run it in the folder, it writes `public/`. */
export function makeEleventySite({ corpus, files, home, folder }: RivalOptions): void {
  cpSync(join(here, 'eleventy'), folder, { recursive: true })
  cpSync(join(folder, 'pages'), join(folder, 'content'), { recursive: true })
  writeFrame(home, join(folder, '_includes'))
  copyArticles(corpus, files, folder)
}

/** Number of pages in a folder. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length
}
