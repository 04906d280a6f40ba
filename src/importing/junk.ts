/**
 * What a line of a page's furniture means for the lines around it:
 * `tool` stands alone; `box` opens a box of other articles, after which the article may go on;
 * `end` opens what never belongs to the article (other news, comments, polls, footers).
 */
export type Junk = 'tool' | 'box' | 'end'

const rest = String.raw`(?:[\s:.…(\d)+!?»›>|/–-]|$)`

/** Buttons, counters and labels; the whole line has to be such. */
const tools = [
  /^(?:in (?:trang|bài|ấn)(?: này)?|bản in|gửi (?:email|mail|bài viết|cho bạn bè|tin)|lưu (?:bài|tin|trang)|chia sẻ|share|tweet|like|theo dõi|đăng nhập|đăng ký|đăng xuất|tìm kiếm|tìm kiếm nâng cao|quay lại|trở lại|về trang chủ|về đầu trang|lên đầu trang|đầu trang|xem (?:tiếp|ảnh lớn|tất cả)|đọc bài|nghe (?:bài|đọc|audio)|nghe đọc bài viết|đọc bài viết|cỡ chữ|tăng cỡ chữ|giảm cỡ chữ|tương phản|màu chữ|mặc định|aa?[+-]?|a[-+] ?a?[-+]?|print|email|facebook|zalo|twitter|youtube|google\+?|tiktok|copy link|sao chép liên kết|menu|rss|sitemap|sơ đồ (?:trang|site|cổng)|liên hệ|giới thiệu|hỏi đáp|góp ý|thư điện tử|tiếng việt|english|trang chủ|home|từ khóa|tags?|trước|sau|tiếp|previous|next|đóng|play|pause|0:00|chế độ ban đêm|giọng (?:nữ|nam)(?: .{0,12})?)(?:(?: (?:qua|trên|lên|với))? ?(?:facebook|zalo|twitter|email|google\+?|linkedin|mạng xã hội|bạn bè))*$/iu,
  /^(?:lượt (?:xem|đọc|truy cập|view)|số lượt xem|đã xem|views?|lượt|bình luận|thích|chia sẻ)\s*:?\s*[\d.,]+(?: lượt(?: xem)?)?$/iu,
  /^[\d.,]+ (?:lượt (?:xem|đọc)|views?|bình luận|lượt thích|thích)$/iu,
  /^(?:đánh giá|xếp hạng|điểm|bình chọn|tổng số điểm của bài viết là|click để đánh giá)\s*:?\s*[\d./]+.{0,40}$/iu,
  /^(?:từ khóa|tags?|nhãn)\s*:.{0,200}$/iu,
  /^(?:chia sẻ|share|facebook|zalo|twitter|email|in|print|lưu|gửi|copy|messenger|linkedin|pinterest|bài viết|trang|này|cho|qua|lên|\s|\||\/|,|-|:)+$/iu,
  /^(?:cỡ chữ|kích thước chữ|font chữ|tương phản|màu chữ)\s*:?.{0,24}$/iu,
  /^[\s|·•*_=<>«»/\\+.–—-]+$/u,
  /^\d+(?: [/|]? ?\d+)*$/u,
  /^(?:skip to (?:main )?content|search(?: for)?:?|related:?|reply|loading\.*)$/iu,
  /^(?:(?:thích|bình luận|chia sẻ|trả lời)[\s·|]*){2,}$/iu,
  /^(?:chia sẻ|share)\s*:?(?:\s+\p{L}){1,6}$/iu,
  /^(?:đánh giá|bình chọn)(?: bài viết)?\s*:?\s*[★☆⭐\s]+$/iu,
  /^(?:người đăng|đăng bởi|tác giả|by)\s*:?\s*(?:admin\w*|administrator|quản trị(?: viên| hệ thống)?|super user)$/iu,
  /^(?:file|tệp|tập tin|tài liệu|văn bản)(?: tin)? (?:đính kèm|kèm theo)\s*:?.{0,100}$/iu,
  /^[*(\s]*mời (?:bạn|quý) (?:đọc|độc giả|vị)(?!\p{L}).{0,120}$/iu,
  /^bạn đã không sử dụng site.{0,120}$/iu,
  /^thông tin liên hệ\s*:\s*[+(\d].{0,120}$/iu,
  /^(?:về|quay về|trở về) (?:trang trước|trang chủ|đầu trang)$/iu,
  /^(?:#[\p{L}\p{N}_]+\s*)+$/u,
  /^(?:\[(?:trở về|quay lại|về đầu trang|in trang|in bài|đóng|xem tiếp)\]\s*)+$/iu,
]

/** Boxes of related articles, which some pages put in the middle of the text. */
const boxes = [
  `(?:các )?(?:tin|bài|bài viết|tin tức|tin bài|nội dung)(?: có)? liên quan`,
  `(?:xem|đọc) thêm`,
  `có thể bạn quan tâm`,
].map((words) => new RegExp(`^[^\\p{L}\\d]{0,3}${words}${rest}`, 'iu'))

/** Lists of other news, which stand under an article. */
const lists = [
  `(?:các )?(?:tin|bài|bài viết|tin tức|tin bài|nội dung) (?:cùng (?:chuyên mục|chủ đề|loại|danh mục)|đọc nhiều|xem nhiều|nổi bật)`,
  `(?:các |những )?(?:tin|bài|bài viết|tin tức|tin bài|thông tin)(?: đã đưa| đã đăng)? (?:khác|cũ hơn|mới hơn|tiếp theo|mới nhất|mới|trước đó)`,
  `(?:các )?(?:tin|bài) đã (?:đưa|đăng)(?: ngày)?`,
  `các (?:thông báo|văn bản|sự kiện|video|album|chuyên mục) khác`,
  `(?:đọc|xem) nhiều(?: nhất)?`,
  `cùng (?:chuyên mục|chủ đề|danh mục)`,
  `(?:related|recent) (?:posts|articles|news)`,
  `you may also like`,
  `tin (?:mới|nóng|nổi bật)`,
].map((words) => new RegExp(`^[^\\p{L}\\d]{0,3}${words}${rest}`, 'iu'))

/** Headings of what stands under an article: comments, polls, galleries, links, weather, counters. */
const ends = [
  `bình luận`,
  `(?:viết|gửi|thêm|để lại) (?:một )?(?:bình luận|ý kiến|phản hồi|nhận xét|cảm nhận)`,
  `(?:ý kiến|phản hồi|nhận xét) (?:của bạn|bạn đọc|\\(\\d+\\))`,
  `thăm dò(?: ý kiến| dư luận)?`,
  `(?:video|hình ảnh|thư viện (?:ảnh|video|hình ảnh)|album ảnh|phóng sự ảnh)(?: (?:hoạt động|nổi bật|clip))*`,
  `multimedia`,
  `website liên kết`,
  `liên kết (?:website|web|trang|hữu ích)`,
  `(?:các )?(?:trang|cổng|đơn vị) liên kết`,
  `thông tin (?:cần biết|thời tiết|hữu ích|tiện ích|người dùng)`,
  `(?:dự báo )?thời tiết`,
  `tỷ giá`,
  `giá vàng`,
  `thống kê(?: truy cập)?`,
  `(?:lượt|tổng (?:số )?lượt|số lượt) truy cập`,
  `(?:đang (?:online|trực tuyến|truy cập)|trực tuyến|khách online)`,
  `hôm (?:nay|qua)\\s*:?\\s*[\\d.,]+`,
  `văn bản (?:mới|chỉ đạo điều hành|pháp quy)`,
  `lịch (?:công tác|tiếp công dân|làm việc)`,
  `thủ tục hành chính`,
  `quảng cáo`,
  `họ và tên\\s*\\*?$`,
  `mã (?:bảo mật|xác nhận|captcha)`,
  `leave a (?:reply|comment)`,
  `(?:post navigation|comments|share this)`,
].map((words) => new RegExp(`^[^\\p{L}\\d]{0,3}${words}`, 'iu'))

/** The owner's lines at the foot: rights, responsible editor, address, telephone. These may be sentences. */
const feet = [
  `(?:©|\\(c\\)|copyright|bản quyền|giấy phép (?:số|hoạt động|thiết lập|xuất bản)|ghi rõ nguồn|® )`,
  `(?:cơ quan chủ quản|chịu trách nhiệm(?: chính| nội dung| xuất bản)?|trưởng ban biên tập|tổng biên tập|phó tổng biên tập)\\s*:`,
  `(?:địa chỉ|trụ sở|tòa soạn|điện thoại|số điện thoại|đt|fax|tel|hotline|đường dây nóng|email|thư điện tử)\\s*[:.]`,
  `(?:cổng|trang) thông tin điện tử`,
].map((words) => new RegExp(`^[^\\p{L}\\d©]{0,3}${words}`, 'iu'))

/** Longest line of furniture, in characters; what is longer is looked at as text. */
const longest = 140

/** A heading of furniture has few words and does not end as a sentence: "Thống kê cho thấy …." is text. */
function isHeading(text: string): boolean {
  return text.length <= 60 && !/[.…”]$/u.test(text)
}

/** What kind of page furniture a line is, or `null` for what may belong to the article. */
export function findJunk(text: string): Junk | null {
  if (text.length > longest) return null
  if (tools.some((pattern) => pattern.test(text))) return 'tool'
  if (feet.some((pattern) => pattern.test(text))) return 'end'
  if (!isHeading(text)) return null
  if (boxes.some((pattern) => pattern.test(text))) return 'box'
  return [...lists, ...ends].some((pattern) => pattern.test(text)) ? 'end' : null
}

/**
 * Whether a line names the site itself, as mastheads do: "CỔNG THÔNG TIN ĐIỆN TỬ ĐẢNG BỘ TỈNH …",
 * "Báo Nam Định điện tử", "Đảng Cộng sản Việt Nam quang vinh muôn năm".
 */
export function isMasthead(text: string): boolean {
  return (
    text.length <= longest &&
    /^(?:(?:cổng|trang|website|trang tin|chuyên trang|hệ thống) (?:thông tin )?(?:điện tử|tin tức|nội bộ|tổng hợp)|cổng ttđt|trang ttđt|báo (?:\p{L}+ ){1,4}(?:điện tử|online)$|cơ quan (?:của|ngôn luận)|tiếng nói của|đảng cộng sản việt nam quang vinh(?: muôn năm)?!?$|chào mừng (?:bạn|quý vị))/iu.test(
      text,
    )
  )
}
