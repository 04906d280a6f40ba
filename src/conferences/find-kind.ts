import { leadOf } from './found-in.ts'

/** Kind of an article; the schema's kinds are these. */
export type ArticleKind = 'conference' | 'congress' | 'commemoration' | 'news' | 'notice' | 'feature'

const congress =
  /^(?:[^:–-]{0,80}[:–-] ?)?(?:(?:khai mạc|bế mạc|tổ chức thành công|tổ chức|phiên trù bị|toàn cảnh|ngày làm việc \S+|họp phiên trù bị)(?: của)? ?)?đại hội (?!đồng )|(?:khai mạc|bế mạc|tổ chức(?: thành công)?|họp trù bị|phiên trù bị) đại hội|^(?:chi bộ|đảng bộ|đoàn|công đoàn|hội) [^:,]{2,60} đại hội(?= |$)(?! đồng)/iu
const commemoration =
  /(?<!\p{L})(?:k[ỷỉ] niệm|mít tinh|mittinh|tưởng niệm|lễ dâng hương|họp mặt truyền thống|ngày truyền thống)(?!\p{L}| chương)/iu
const notice =
  /^(?:thông báo|giấy mời|thư mời|lịch (?:công tác|tiếp|làm việc|trực)|công văn|thông tin tuyển|tuyển dụng|danh sách|hướng dẫn|kế hoạch|mời|kết luận (?:của|số|phiên|cuộc|hội nghị)|về việc)(?!\p{L})/iu
const feature =
  /^(?:chuyên đề|phóng sự|ghi chép|bút ký|ký sự|tản văn|gương |(?:người|nữ|vị) (?:đảng viên|bí thư|cán bộ|chi hội trưởng|trưởng (?:bản|thôn|ấp)|cựu chiến binh|thương binh|lính|thầy|già làng|phụ nữ)|(?:câu )?chuyện |ký ức |bài \d|kỳ \d|bình luận|xã luận|góc nhìn)/iu
const meeting = /(?<!\p{L})(?:hội nghị|kỳ họp|kì họp|phiên họp|giao ban|họp)(?!\p{L}| mặt| báo)/iu
const summary = /(?<!\p{L})(?:tổng kết|sơ kết|sinh hoạt chuyên đề)(?!\p{L})/iu
const held =
  /(?<!\p{L})(?:tổ chức(?! họp báo)|khai mạc|bế mạc|diễn ra|tiến hành|đã có|triệu tập|chủ trì|dự|họp(?! báo))[^.;]{0,80}?(?:hội nghị|kỳ họp|phiên họp)(?!\p{L})/iu
const heldLater = /(?:hội nghị|kỳ họp|phiên họp)[^.;]{0,160}?(?:được tổ chức|diễn ra|khai mạc)(?!\p{L})/iu

/** A congress the title only refers to: its resolution, its papers, the way to it. */
const congressOnly =
  /(?:nghị quyết|văn kiện|chào mừng|hướng tới|tiến tới|trước|sau|chuẩn bị(?: cho)?|kết quả|công tác|tuyên truyền|phục vụ|học tập|quán triệt)(?: về| các| của| tổ chức)* đại hội/iu

function ofTitle(title: string): ArticleKind | null {
  if (notice.test(title)) return 'notice'
  if (feature.test(title)) return 'feature'
  const opensWithMeeting = /^(?:[^:]{0,80}: ?)?(?:hội nghị|kỳ họp|phiên họp)/iu.test(title)
  if (!opensWithMeeting && commemoration.test(title)) return 'commemoration'
  if (!opensWithMeeting && congress.test(title) && !congressOnly.test(title)) return 'congress'
  return meeting.test(title) ? 'conference' : null
}

/**
 * The kind of an article from its title, else from what its lead reports: a summing-up in the title is a
 * conference only where the lead says that one was held. What nothing marks is news.
 */
export function findKind(title: string | null, text: string): ArticleKind {
  const named = ofTitle(title ?? '')
  if (named !== null) return named
  const lead = leadOf(text)
  if (held.test(lead) || heldLater.test(lead) || (summary.test(title ?? '') && meeting.test(lead)))
    return 'conference'
  return title === null && /(?:tổ chức|khai mạc|bế mạc|tiến hành) đại hội/iu.test(lead) ? 'congress' : 'news'
}
