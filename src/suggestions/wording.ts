import { quoteTyped } from '#src/search/query/quote-typed.ts'
import type { SuggestionKind } from './suggestion.ts'

const counts = new Intl.NumberFormat('vi')

/** Longest question repeated in full, in characters. */
const longestQuote = 60

function quote(text: string): string {
  return quoteTyped(text, longestQuote)
}

/** Every word of the quick search. */
export const wording = {
  title: 'Tìm nhanh',
  label: 'Tìm trong kỷ yếu',
  placeholder: 'Bạn tìm gì?',
  submit: 'Tìm',
  close: 'Đóng',
  list: 'Gợi ý',
  kinds: {
    body: 'Tổ chức',
    section: 'Chuyên mục',
    session: 'Hội nghị',
    document: 'Văn kiện',
    person: 'Nhân sự',
    article: 'Bài viết',
  } satisfies Record<SuggestionKind, string>,
  everything: (text: string) => `Tìm ${quote(text)} trong toàn bộ bài`,
  hint: 'Tên hội nghị, tổ chức, người, số văn kiện: gõ có dấu hay không dấu đều được.',
  keys: 'Phím ↑ ↓ để chọn, Enter để mở, Esc để đóng.',
  none: 'Chưa có gợi ý nào hợp: nhấn Enter để tìm trong toàn bộ bài.',
  failed: 'Chưa tải được gợi ý: nhấn Enter để tìm trong toàn bộ bài.',
  found: (count: number) => `${counts.format(count)} gợi ý, dùng phím mũi tên lên xuống để chọn.`,
} as const
