import type { Facet } from '#src/search/documents/document.ts'
import type { LostKind } from '#src/search/engine/losses.ts'
import type { Order, Years } from '#src/search/engine/search-request.ts'
import { quoteTyped } from '#src/search/query/quote-typed.ts'
import type { Fault } from './worker-messages.ts'

const counts = new Intl.NumberFormat('vi')

/** Longest question repeated in full, in characters. */
const longestQuote = 120

function quote(text: string): string {
  return quoteTyped(text, longestQuote)
}

/** What an offer says before and after the value it offers. */
const offers: Readonly<Record<Facet, readonly [string, string]>> = {
  nam: ['Chỉ xem bài năm ', ''],
  quy: ['Chỉ xem bài về ', ''],
  'chuyen-muc': ['Chỉ xem chuyên mục ', ''],
  'to-chuc': ['Xem mọi bài về ', ''],
  tinh: ['Chỉ xem bài ở ', ''],
  loai: ['Chỉ xem loại ', ''],
  ky: ['Chỉ xem hội nghị ', ''],
  khoa: ['Chỉ xem ', ''],
  'van-ban': ['Xem mọi bài nhắc đến văn kiện ', ''],
  nguoi: ['Xem mọi bài nhắc đến ', ''],
}

function nameYears({ from, to }: Years): string {
  return from === to ? `Năm ${String(from)}` : `${String(from)}–${String(to)}`
}

/** Every word of the search page; the script that fills the page and the page itself share it. */
export const wording = {
  title: 'Tìm kiếm',
  label: 'Tìm trong toàn bộ bài đã đăng',
  hint: 'Gõ có dấu hay không dấu đều được: tên hội nghị, số văn kiện, tên người, ngày tháng.',
  placeholder: 'Ví dụ: đảng bộ khối lần thứ 20',
  button: 'Tìm',
  noScript:
    'Trình duyệt của bạn đang tắt JavaScript nên trang tìm kiếm không chạy được. Mời bạn tìm bài theo năm, theo chuyên mục hoặc theo tổ chức dưới đây.',
  late: 'Phần tìm kiếm chưa tải được, hoặc đường truyền đang rất chậm. Mời bạn tải lại trang, hoặc tìm bài theo năm, theo chuyên mục hoặc theo tổ chức dưới đây.',
  otherWays: 'Tìm theo chuyên mục, tổ chức',
  bodies: 'Tổ chức',
  archive: 'Tìm theo năm',
  toYears: 'Mở lưu trữ theo năm',
  results: 'Kết quả',
  filters: 'Lọc kết quả',
  narrow: (chosen: number) => (chosen === 0 ? 'Lọc kết quả' : `Lọc kết quả (${String(chosen)})`),
  close: 'Xong',
  understood: 'Hiểu là',
  chosen: 'Đang lọc',
  offers: 'Gợi ý',
  offer: (facet: Facet) => offers[facet],
  facets: {
    nam: 'Năm',
    quy: 'Quý',
    'chuyen-muc': 'Chuyên mục',
    'to-chuc': 'Tổ chức',
    tinh: 'Tỉnh, thành phố',
    loai: 'Loại bài',
    ky: 'Kỳ họp',
    khoa: 'Khóa, nhiệm kỳ',
    'van-ban': 'Văn kiện nhắc đến',
    nguoi: 'Người',
  } satisfies Record<Facet, string>,
  orders: {
    relevance: 'Phù hợp nhất',
    newest: 'Mới nhất',
    oldest: 'Cũ nhất',
    session: 'Theo kỳ họp',
  } satisfies Record<Order, string>,
  order: 'Sắp xếp',
  together: 'Gộp theo hội nghị',
  apart: 'Không gộp theo hội nghị',
  sameConference: (count: number, conference: string) => `Thêm ${counts.format(count)} bài về ${conference}`,
  allValues: (count: number) => `Xem hết ${counts.format(count)}`,
  yearSpan: 'Khoảng năm',
  fromYear: 'Từ năm',
  toYear: 'Đến năm',
  allYears: 'Bài theo năm',
  clearYears: 'Mọi năm',
  yearOf: (year: number, count: number) => `năm ${String(year)}, ${counts.format(count)} bài`,
  range: (years: Years, count: number) => `${nameYears(years)}: ${counts.format(count)} bài`,
  years: (from: number | null, to: number | null) =>
    from === null || to === null
      ? from === null
        ? `đến ${String(to)}`
        : `từ ${String(from)}`
      : from === to
        ? String(from)
        : `${String(from)}–${String(to)}`,
  searching: 'Đang tìm…',
  loaded: (bytes: number) => `đã tải ${counts.format(Math.ceil(bytes / 1000))} kB`,
  clipped: 'Câu hỏi quá dài: trang chỉ tìm theo 500 ký tự đầu.',
  noWords: 'Câu hỏi chưa có chữ hay số nào để tìm.',
  repairedBefore: 'Có phải bạn muốn tìm ',
  repairedAfter: '? Kết quả dưới đây là của câu này. ',
  literal: (text: string) => `Tìm đúng ${quote(text)}`,
  literally: 'Đang tìm đúng từng chữ bạn gõ.',
  count: (count: number) => counts.format(count),
  found: (count: number, text: string) =>
    text === '' ? `${counts.format(count)} bài` : `${counts.format(count)} bài cho ${quote(text)}`,
  complete: (count: number) =>
    count === 0 ? 'không bài nào có đủ các từ' : `${counts.format(count)} bài có đủ các từ`,
  foundNothing: (text: string) =>
    text === '' ? 'Không có bài nào hợp với bộ lọc này.' : `Không tìm thấy bài nào cho ${quote(text)}.`,
  prefix: (text: string) => `Đang tìm cả những từ bắt đầu bằng ${quote(text)}.`,
  reading: (shown: string) => `Đã tìm cả: ${quote(shown)}.`,
  /** What the first result lacks; another one may have it. */
  missing: (words: readonly string[]) => `Bài đứng đầu không có ${words.map(quote).join(', ')}.`,
  remove: (facet: string, value: string) => `Bỏ lọc ${facet.toLowerCase()} ${value}`,
  clear: 'Bỏ hết bộ lọc',
  moreFailed: 'Chưa tải được, thử lại',
  more: (count: number) => `Xem thêm ${counts.format(count)} bài`,
  advice: [
    'Kiểm tra lại chính tả; không cần gõ dấu.',
    'Bớt từ: chỉ giữ những từ chắc chắn có trong bài.',
    'Tìm theo số văn kiện (21-KL/TW), tên người hoặc ngày (8/4/2022).',
  ],
  failed: {
    line: 'Chưa tải được chỉ mục tìm kiếm. Có thể đường truyền đang gián đoạn.',
    index:
      'Chưa tải được chỉ mục tìm kiếm: trên máy chủ đang thiếu một phần, có thể do trang vừa được cập nhật. Mời bạn thử lại sau ít phút.',
    server:
      'Máy chủ tìm kiếm đang không trả lời. Trang sẽ tự hỏi lại; trong khi chờ, mời bạn tìm bài theo năm.',
  } satisfies Record<Fault, string>,
  offline: 'Mất kết nối mạng nên chưa tìm được. Khi có mạng lại, trang tự tìm tiếp.',
  lost: {
    words: 'Chưa tải được một phần danh sách từ nên có thể còn thiếu bài: mời bạn thử lại sau ít phút.',
    pairs: 'Chưa tải được chỉ mục các từ đứng cạnh nhau nên bài đúng nhất có thể không đứng đầu.',
    vocabulary: 'Chưa tải được bảng từ để sửa lỗi gõ: mời bạn xem lại chính tả.',
    facets: 'Chưa tải được bộ lọc: kết quả dưới đây chưa lọc và chưa xếp theo ngày được.',
    articles: 'Có bài chưa tải được nên chưa hiện ra dưới đây.',
  } satisfies Record<LostKind, string>,
  retry: 'Thử lại',
  titleOf: (text: string, page: string) => `${quote(text)} · ${page}`,
} as const
