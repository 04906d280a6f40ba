import { isSlug, longestSlug } from '#src/vietnamese/slug.ts'
import type { FieldKind } from './field.ts'

/** The form a single value is written in; Zod, the Decap form and the JSON Schema all read it here. */
export interface PlainForm {
  /** Vietnamese words after "cần". */
  readonly expected: string
  /** What the text looks like; without flags, so that JSON Schema can carry it. */
  readonly pattern?: RegExp
  /** What a pattern cannot say. */
  readonly holds?: (text: string) => boolean
  /** Longest text accepted, in characters, where the kind itself has a limit. */
  readonly max?: number
}

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
}

/** One form per plain kind. */
export const plainForms: Readonly<Record<FieldKind, PlainForm>> = {
  text: { expected: 'một đoạn chữ' },
  longText: { expected: 'một đoạn chữ' },
  markdown: { expected: 'một đoạn chữ' },
  slug: {
    expected: 'đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối',
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    holds: isSlug,
    max: longestSlug,
  },
  date: { expected: 'ngày dạng YYYY-MM-DD', pattern: /^\d{4}-\d\d-\d\d$/u, holds: isDay },
  moment: {
    expected: 'ngày dạng YYYY-MM-DD, hoặc ngày giờ dạng YYYY-MM-DDTHH:mm+07:00',
    pattern: /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\+07:00)?$/u,
    holds: (text) => isDay(text.slice(0, 10)),
  },
  period: {
    expected: 'kỳ dạng 2024, 2024-H1, 2024-Q2 hoặc 2024-06',
    pattern: /^(?:19|20)\d\d(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u,
  },
  term: {
    expected: 'nhiệm kỳ dạng 2020-2025',
    pattern: /^\d{4}-\d{4}$/u,
    holds: (text) => text.slice(0, 4) < text.slice(5),
  },
  address: { expected: 'địa chỉ bắt đầu bằng dấu /', pattern: /^\/[\w./-]*$/u },
  url: {
    expected: 'địa chỉ web bắt đầu bằng https:// hoặc http://',
    pattern: /^https?:\/\/\S+$/u,
    holds: isWebAddress,
  },
  email: { expected: 'địa chỉ thư điện tử', pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u },
  picture: {
    expected: 'tệp ảnh trong /media/',
    pattern: /^\/media\/(?!.*\.\.)[\w./-]+\.(?:jpe?g|JPE?G|png|PNG|webp|WEBP|avif|AVIF|gif|GIF|svg|SVG)$/u,
  },
  number: { expected: 'một số' },
  boolean: { expected: 'true hoặc false' },
}
