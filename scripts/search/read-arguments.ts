import { parseArgs } from 'node:util'
import { facets } from '#src/search/documents/document.ts'
import { readSearchAddress, type SearchAddress } from '#src/search/engine/search-address.ts'
import { type Order, orders } from '#src/search/engine/search-request.ts'

/** Thrown for what cannot be meant; the message is for whoever typed it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

/** What to do. */
export type Task =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'search'
      /** Folder of the built site; the newest that is found where absent. */
      readonly folder: string | null
      readonly address: SearchAddress
      readonly limit: number
      readonly facets: boolean
      readonly json: boolean
    }
  | { readonly kind: 'export'; readonly content: string; readonly folder: string; readonly index: string }

const orderNames: Readonly<Record<string, Order>> = {
  'sat-nhat': 'relevance',
  'moi-nhat': 'newest',
  'cu-nhat': 'oldest',
  'theo-ky': 'session',
}

/** What `--help` prints. */
export const help = `npm run search -- "dang bo khoi lan thu 20"

Tìm trong trang đã dựng, bằng chính mã chạy trong trình duyệt của người đọc.
  --folder FOLDER         trang đã dựng (mặc định: bản mới nhất trong dist, .cache/site và KY_YEU_SITE)
  --limit N               số bài hiện ra (mặc định: 10)
  --year 2024             chỉ năm này; --year 2020-2024: từ năm này đến năm kia
  --filter nhóm=giá-trị   chỉ bài có giá trị này, ghi nhiều lần được; nhóm: ${facets.join(', ')}
  --order CÁCH            ${Object.keys(orderNames).join(', ')}
  --literal               chỉ tìm đúng chữ đã gõ: không sửa lỗi, không đọc cách khác
  --facets                liệt kê các bộ lọc và số bài của từng giá trị
  --json                  in JSON

Kết thúc với mã 0 khi có bài, 1 khi không có bài nào, 2 khi không tìm được.

npm run search -- export --opensearch FOLDER [--content .] [--index ky-yeu]

Xuất mọi bài đã đăng cho OpenSearch (xem docs/operations.md).
`

const options = {
  folder: { type: 'string' },
  limit: { type: 'string', default: '10' },
  year: { type: 'string' },
  filter: { type: 'string', multiple: true, default: [] as string[] },
  order: { type: 'string', default: 'sat-nhat' },
  literal: { type: 'boolean', default: false },
  facets: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  opensearch: { type: 'string' },
  content: { type: 'string', default: '.' },
  index: { type: 'string', default: 'ky-yeu' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ArgumentError(`Không hiểu dòng lệnh: ${reason}\n\n${help}`)
  }
}

function readLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new ArgumentError(`--limit: cần số từ 1 đến 1000, nhận được "${text}".`)
}

function readYears(text: string | undefined): SearchAddress['years'] {
  if (text === undefined) return null
  const found = /^(?<from>\d{4})(?:-(?<to>\d{4}))?$/u.exec(text.trim())?.groups
  if (found === undefined)
    throw new ArgumentError(`--year: cần năm như 2024, hoặc 2020-2024, nhận được "${text}".`)
  const [from, to] = [Number(found['from']), Number(found['to'] ?? found['from'])]
  return from <= to ? { from, to } : { from: to, to: from }
}

function readFilter(text: string): [string, string] {
  const at = text.indexOf('=')
  const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()]
  const facet = facets.find((each) => each === name)
  if (facet !== undefined && value !== '') return [facet, value.normalize('NFC')]
  throw new ArgumentError(
    `--filter: cần nhóm=giá-trị, với nhóm là một trong ${facets.join(', ')}, nhận được "${text}".`,
  )
}

function readOrder(text: string): Order {
  const order = orders.find((each) => each === orderNames[text])
  if (order !== undefined) return order
  throw new ArgumentError(
    `--order: cần một trong ${Object.keys(orderNames).join(', ')}, nhận được "${text}".`,
  )
}

/** Reads a command line. Throws `ArgumentError` for what cannot be meant. */
export function readTask(args: readonly string[]): Task {
  const { values, positionals } = parse(args)
  if (values.help || (positionals.length === 0 && values.filter.length === 0 && values.year === undefined))
    return { kind: 'help' }
  if (values.opensearch !== undefined) {
    if (positionals.join(' ') !== 'export')
      throw new ArgumentError(`--opensearch đi cùng lệnh export:\n\n${help}`)
    if (!/^[a-z0-9][a-z0-9_.-]{0,200}$/u.test(values.index))
      throw new ArgumentError(`--index: cần tên chữ thường không dấu, nhận được "${values.index}".`)
    return { kind: 'export', content: values.content, folder: values.opensearch, index: values.index }
  }
  return {
    kind: 'search',
    folder: values.folder ?? null,
    limit: readLimit(values.limit),
    facets: values.facets,
    json: values.json,
    address: {
      ...readSearchAddress(''),
      text: positionals.join(' ').normalize('NFC'),
      chosen: Object.fromEntries(values.filter.map(readFilter)),
      years: readYears(values.year),
      order: readOrder(values.order),
      literal: values.literal,
    },
  }
}
