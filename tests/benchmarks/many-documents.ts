import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { SearchDocument } from '#src/search/documents/document.ts'

/** A real text of a collection: one line of JSON. */
interface Source {
  readonly title: string
  readonly body: string
}

const years = 15

/** Reads a collection of one JSON object a line, gzip'd where its name says so. */
async function readSources(file: string): Promise<Source[]> {
  const bytes = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })
  const sources: Source[] = []
  for await (const line of lines) {
    if (line === '') continue
    const { title, body } = JSON.parse(line) as Source
    sources.push({ title, body })
  }
  return sources
}

function paragraphsOf({ body }: Source): string[] {
  return body.split(/\n+/u).filter((paragraph) => paragraph.trim() !== '')
}

// Beyond the texts there are: halves of two, so that no article is there twice and words stand beside new ones.
function textOf(sources: readonly Source[], number: number): { title: string; paragraphs: string[] } {
  const round = Math.floor(number / sources.length)
  const own = sources[number % sources.length]
  const other = sources[(number * 7 + round * 101) % sources.length]
  if (own === undefined || other === undefined) return { title: '', paragraphs: [] }
  if (round === 0) return { title: own.title, paragraphs: paragraphsOf(own) }
  const [first, second] = [paragraphsOf(own), paragraphsOf(other)]
  return {
    title: `${own.title}, ${other.title} (${String(round)})`,
    paragraphs: [
      ...first.slice(0, Math.ceil(first.length / 2)),
      ...second.slice(Math.floor(second.length / 2)),
    ],
  }
}

/** So many documents of real text, with dates and facets made up, in the order of their addresses. */
export async function* manyDocuments(file: string, count: number): AsyncGenerator<SearchDocument> {
  const sources = await readSources(file)
  for (let number = 0; number < count; number += 1) {
    const year = String(2010 + Math.floor((number * years) / count))
    const { title, paragraphs } = textOf(sources, number)
    yield {
      address: `/${year}/bai-${String(number).padStart(6, '0')}/`,
      title,
      date: `${year}-0${String(1 + (number % 9))}-1${String(number % 10)}`,
      parts: paragraphs.map((text) => ({ text, weight: 1 })),
      filters: {
        nam: [year],
        'chuyen-muc': [`Chuyên mục ${String(number % 12)}`],
        'to-chuc': [`Đảng bộ ${String((number * 13) % 300)}`],
      },
    }
  }
}
