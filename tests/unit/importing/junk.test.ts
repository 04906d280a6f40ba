import { describe, expect, it } from 'vitest'
import { findJunk, isMasthead } from '#src/importing/junk.ts'

describe('findJunk', () => {
  it.each([
    'In trang',
    'Bản in',
    'Gửi email',
    'Chia sẻ Facebook',
    'Cỡ chữ: A- A A+',
    'Lượt xem: 1.234',
    '345 lượt xem',
    'Đăng nhập',
    'Trang chủ',
    'Nghe bài',
    'Từ khóa: đại hội, Bình Định',
    'Xếp hạng: 5 - 1 phiếu bầu',
    'Thích Bình luận Chia sẻ',
    'Chia sẻ: f t z',
    'Đánh giá bài viết: ★★★★★',
    'Người đăng: Admin',
    'Tài liệu đính kèm: Giấy mời.docx',
    '* Mời bạn đọc vào chuyên mục Quốc phòng An ninh xem các tin, bài liên quan.',
    'Về trang trước',
    '[In trang] [Về đầu trang]',
    '* * *',
    '1 2 3',
  ])('takes %j for a tool', (text) => expect(findJunk(text)).toBe('tool'))

  it.each([
    'Tin liên quan',
    'Tin liên quan:',
    'Các bài viết liên quan',
    'Xem thêm',
    'Đọc thêm:',
    'Có thể bạn quan tâm',
  ])('takes %j for a box of other articles', (text) => expect(findJunk(text)).toBe('box'))

  it.each([
    'BÌNH LUẬN',
    'Bình luận (0)',
    'Viết bình luận mới',
    'Ý kiến bạn đọc',
    'thăm dò ý kiến',
    'Video hoạt độngHình ảnh hoạt động',
    'Website liên kết',
    'THÔNG TIN CẦN BIẾT',
    'Các tin khác',
    'Những tin cũ hơn',
    'Tin đã đưa (12/3)',
    'Tin cùng chuyên mục',
    'Tổng lượt truy cập: 5.678.901',
    'Đang trực tuyến: 35',
    '© 2024 Cổng thông tin điện tử',
    'Bản quyền thuộc về Đảng ủy Khối các cơ quan tỉnh.',
    'Địa chỉ: 119B Huỳnh Thúc Kháng, TP Tam Kỳ. Điện thoại: 0235 3852 641',
    'Chịu trách nhiệm nội dung: Trưởng ban Biên tập',
  ])('takes %j for the end of the article', (text) => expect(findJunk(text)).toBe('end'))

  it.each([
    'Thống kê cho thấy số đảng viên tăng đều qua từng năm.',
    'Hội nghị cũng đã cho ý kiến đối với một số nội dung quan trọng khác.',
    'Bình luận về kết quả này, đồng chí Bí thư đánh giá cao nỗ lực của các chi bộ.',
    'Liên hệ thực tế tại địa phương, các đại biểu nêu nhiều cách làm hay.',
    'In sâu lời Bác dạy',
    'Giới thiệu đảng viên ưu tú',
    'Kết quả nổi bật trong năm',
  ])('leaves text alone: %j', (text) => expect(findJunk(text)).toBeNull())
})

describe('isMasthead', () => {
  it.each([
    'CỔNG THÔNG TIN ĐIỆN TỬ ĐẢNG BỘ TỈNH QUẢNG NAM',
    'Trang thông tin điện tử Đảng ủy Khối',
    'Báo Nam Định điện tử',
    'Đảng Cộng sản Việt Nam quang vinh muôn năm!',
  ])('knows %j for the name of a site', (text) => expect(isMasthead(text)).toBe(true))

  it.each([
    'Báo cáo kết quả giám sát 6 tháng đầu năm',
    'Đảng Cộng sản Việt Nam',
    'Báo Nhân Dân điện tử ra mắt giao diện mới',
    'Cổng chào xã nông thôn mới',
    'Hội nghị lần thứ 9',
  ])('does not take the title %j for one', (text) => expect(isMasthead(text)).toBe(false))
})
