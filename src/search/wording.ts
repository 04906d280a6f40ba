import type { Facet } from './document.ts'
import type { Order } from './search-request.ts'

const counts = new Intl.NumberFormat('vi')

/** Longest question repeated in full, in characters. */
const longestQuote = 120

function quote(text: string): string {
  return text.length <= longestQuote ? `“${text}”` : `“${text.slice(0, longestQuote).toWellFormed()}…”`
}

/** Every word of the search page; the script that fills the page and the page itself share it. */
export const wording = {
  title: 'Tìm kiếm',
  label: 'Tìm trong toàn bộ bài đã đăng',
  hint: 'Gõ có dấu hay không dấu đều được: tên hội nghị, số văn kiện, tên người, ngày tháng.',
  placeholder: 'Ví dụ: đảng bộ khối lần thứ 20',
  button: 'Tìm',
  noScript:
    'Trình duyệt của bạn đang tắt JavaScript nên trang tìm kiếm không chạy được. Mời bạn tìm bài theo năm trong lưu trữ dưới đây.',
  years: 'Tìm theo năm',
  toYears: 'Mở lưu trữ theo năm',
  results: 'Kết quả',
  filters: 'Lọc kết quả',
  chosen: 'Đang lọc theo',
  facets: {
    nam: 'Năm',
    quy: 'Quý',
    'chuyen-muc': 'Chuyên mục',
    'to-chuc': 'Tổ chức',
    tinh: 'Tỉnh, thành phố',
    loai: 'Loại hội nghị',
    ky: 'Kỳ họp',
    khoa: 'Khóa, nhiệm kỳ',
    'van-ban': 'Văn bản nhắc đến',
    nguoi: 'Người',
  } satisfies Record<Facet, string>,
  orders: {
    relevance: 'Sát câu hỏi nhất',
    newest: 'Mới nhất',
    oldest: 'Cũ nhất',
    session: 'Theo kỳ họp',
  } satisfies Record<Order, string>,
  order: 'Sắp xếp',
  otherValues: 'Xem hết',
  searching: 'Đang tìm…',
  count: (count: number) => counts.format(count),
  articles: (count: number) => `${counts.format(count)} bài`,
  found: (count: number, text: string) =>
    text === '' ? `${counts.format(count)} bài` : `${counts.format(count)} bài cho ${quote(text)}`,
  foundNothing: (text: string) =>
    text === '' ? 'Không có bài nào hợp với bộ lọc này.' : `Không tìm thấy bài nào cho ${quote(text)}.`,
  prefix: (text: string) => `Chưa bài nào có từ ${quote(text)}: đang tìm các từ bắt đầu như vậy.`,
  reading: (shown: string) => `Đã tìm cả: ${quote(shown)}.`,
  missing: (words: readonly string[]) =>
    `Không bài nào có ${words.map(quote).join(', ')}: kết quả dưới đây bỏ qua ${words.length === 1 ? 'từ' : 'các từ'} này.`,
  remove: (facet: string, value: string) => `Bỏ lọc ${facet.toLowerCase()} ${value}`,
  clear: 'Bỏ hết bộ lọc',
  more: (count: number) => `Xem thêm ${counts.format(count)} bài`,
  advice: [
    'Kiểm tra lại chính tả; không cần gõ dấu.',
    'Bớt từ: chỉ giữ những từ chắc chắn có trong bài.',
    'Tìm theo số văn kiện (21-KL/TW), tên người hoặc ngày (8/4/2022).',
  ],
  failed: 'Chưa tải được chỉ mục tìm kiếm. Có thể đường truyền đang gián đoạn.',
  retry: 'Thử lại',
  titleOf: (text: string, page: string) => `${quote(text)} · ${page}`,
} as const
