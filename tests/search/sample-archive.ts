import { readFileSync } from 'node:fs'
import type { SearchDocument } from '#src/search/documents/document.ts'

interface Golden {
  readonly seeds: readonly {
    readonly id: string
    readonly title: { readonly text: string | null }
    readonly published: { readonly iso: string } | null
    readonly event: { readonly iso: string } | null
    readonly org: { readonly raw: string }
  }[]
}

function readFixture(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
}

const golden = JSON.parse(readFixture('golden-seeds.json')) as Golden

/** What an editor would call the one text that came without a title. */
const untitled = 'Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh Đắk Nông'

/** Paragraphs of one of the five real texts. */
function paragraphsOf(id: string): string[] {
  return readFixture(`seeds/${id}.txt`)
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function realDocument({ id, title, published, event, org }: Golden['seeds'][number]): SearchDocument {
  const date = (published?.iso ?? event?.iso ?? '2024').slice(0, 10)
  return {
    address: `/${date.slice(0, 4)}/${id.slice(0, 3)}/`,
    title: title.text ?? untitled,
    date,
    parts: paragraphsOf(id).map((text) => ({ text, weight: 1 })),
    filters: { nam: [date.slice(0, 4)], 'chuyen-muc': ['Hội nghị'], 'to-chuc': [org.raw] },
  }
}

const bodies = [
  'huyện Lạng Giang',
  'thành phố Tuy Hòa',
  'huyện Krông Nô',
  'Quân sự tỉnh',
  'Công an tỉnh',
  'huyện Ý Yên',
]
const meetings = [
  'Hội nghị Ban Chấp hành Đảng bộ',
  'Hội nghị Ủy ban Kiểm tra Đảng ủy',
  'Đại hội Chi bộ cơ quan',
]
const copies = 300

/** Sentences of the real texts, dealt out anew: the right words in wrong company. */
function madeDocument(sentences: readonly string[], number: number): SearchDocument {
  const deal = <Item>(items: readonly Item[], step: number): Item | undefined =>
    items[(number * step) % items.length]
  const year = String(2015 + (number % 8))
  const text = Array.from({ length: 8 }, (_, line) => deal(sentences, line * 7 + 3) ?? '')
  return {
    address: `/${year}/bai-${String(number)}/`,
    title: `${deal(meetings, 1) ?? ''} ${deal(bodies, 5) ?? ''} lần thứ ${String(1 + (number % 25))}`,
    date: `${year}-03-15`,
    parts: text.map((line) => ({ text: line, weight: 1 })),
    filters: { nam: [year], 'chuyen-muc': ['Tin tức'], 'to-chuc': [`Đảng bộ ${deal(bodies, 5) ?? ''}`] },
  }
}

/** The five real articles, `/…/000/` to `/…/004/`, among three hundred made of their sentences. */
export function sampleArchive(): SearchDocument[] {
  const real = golden.seeds.map(realDocument)
  const sentences = golden.seeds
    .flatMap(({ id }) => paragraphsOf(id))
    .flatMap((paragraph) => paragraph.split(/(?<=[.;])\s+/u))
    // What a test looks for by number must stand in the real articles only.
    .filter((sentence) => !sentence.includes('KL/TW'))
  return [...real, ...Array.from({ length: copies }, (_, number) => madeDocument(sentences, number))]
}
