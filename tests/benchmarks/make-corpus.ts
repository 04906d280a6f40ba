import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { articleFields } from '#src/schema/article.ts'
import { bodyFields } from '#src/schema/body.ts'
import { sectionFields } from '#src/schema/section.ts'
import { settingsFields } from '#src/schema/settings.ts'
import { toMarkdownFile, toYaml } from '#src/schema/to-yaml.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { toSlug } from '#src/vietnamese/slug.ts'
import type { RealText } from './read-texts.ts'

// Texts and titles are real. Dates, sections, bodies and tags are made up, in the same proportions as in
// the archive of a provincial bloc: eight years, a dozen sections, forty bodies, 120 tags.
const years = 8
const firstYear = 2018
const sectionCount = 12
const bodyCount = 40
const tagCount = 120

/** Steps through 0…size-1 in an order that looks random and is always the same. */
function scatter(index: number, size: number): number {
  return (index * 7919 + 104_729) % size
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function publishedAt(index: number): string {
  const year = firstYear + (index % years)
  const [month, day, hour] = [scatter(index, 12) + 1, scatter(index, 28) + 1, 7 + scatter(index, 11)].map(
    twoDigits,
  )
  return `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${twoDigits(index % 60)}+07:00`
}

// Wiki text has lines that Markdown would read as something else.
function toMarkdown(body: string): string {
  return normaliseText(body)
    .split(/\n+/u)
    .map((line) =>
      line
        .replace(/^(\d+)([.)])/u, '$1\\$2')
        .replace(/^([#>+*=-])/u, '\\$1')
        .replaceAll(/[<*_`[\]]/gu, '\\$&'),
    )
    .join('\n\n')
}

function toArticle({ title, body }: RealText, index: number): { file: string; source: string } {
  const published = publishedAt(index)
  const clean = normaliseText(title).replaceAll('\n', ' ').slice(0, 250)
  const entry = {
    title: clean,
    sapo: normaliseText(body).split('\n')[0]?.slice(0, 220) ?? null,
    kind: 'news',
    status: 'published',
    published,
    section: `chuyen-muc-${String(scatter(index, sectionCount) + 1)}`,
    body: `to-chuc-${String(scatter(index, bodyCount) + 1)}`,
    tags: [0, 1, 2].map((step) => `Từ khóa ${String(scatter(index * 3 + step, tagCount) + 1)}`),
    text: toMarkdown(body),
  }
  // The number keeps two articles of one title apart.
  const slug = `${toSlug(clean, 70)}-${String(index)}`
  return {
    file: `content/articles/${published.slice(0, 4)}/${slug}.md`,
    source: toMarkdownFile(entry, articleFields),
  }
}

function writeAt(root: string, file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), source)
}

function writeFrame(root: string): void {
  for (let index = 1; index <= sectionCount; index += 1) {
    const section = { name: `Chuyên mục ${String(index)}`, order: index }
    writeAt(root, `content/sections/chuyen-muc-${String(index)}.md`, toMarkdownFile(section, sectionFields))
  }
  for (let index = 1; index <= bodyCount; index += 1) {
    const body = { name: `Đảng bộ số ${String(index)}`, level: 'base' }
    writeAt(root, `content/bodies/to-chuc-${String(index)}.md`, toMarkdownFile(body, bodyFields))
  }
  const navigation = [1, 2, 3].map((index) => ({
    name: `Chuyên mục ${String(index)}`,
    address: `/chuyen-muc/chuyen-muc-${String(index)}/`,
  }))
  const settings = { name: 'Bản tin thử', url: 'https://example.vn/', owner: 'Cơ quan thử', navigation }
  writeAt(root, 'content/settings/site.yml', toYaml(settings, settingsFields))
}

/** Writes a content folder of `count` articles; fewer texts than that are used again. Gives the files of the articles. */
export function makeCorpus(root: string, count: number, texts: readonly RealText[]): string[] {
  writeFrame(root)
  return Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length]
    if (text === undefined) throw new Error('makeCorpus: expected at least one text, got none')
    const { file, source } = toArticle(text, index)
    writeAt(root, file, source)
    return file
  })
}
