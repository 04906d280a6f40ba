import { describe, expect, it } from 'vitest'
import {
  mayBeCaption,
  namesScene,
  readCredit,
  readsAsCaption,
  sameCaption,
  splitCredit,
  unwrapCaption,
} from '#src/importing/caption.ts'

describe('splitCredit', () => {
  it.each([
    ['… cho các đảng viên đủ tiêu chuẩn. Ảnh: Lam Hồng', '… cho các đảng viên đủ tiêu chuẩn.', 'Lam Hồng'],
    ['Quang cảnh hội nghị (Ảnh: Hữu Toàn)', 'Quang cảnh hội nghị', 'Hữu Toàn'],
    ['Quang cảnh hội nghị - Ảnh: H.L', 'Quang cảnh hội nghị', 'H.L'],
    ['Toàn cảnh Hội nghị', 'Toàn cảnh Hội nghị', null],
  ])('takes the credit off %j', (text, caption, credit) =>
    expect(splitCredit(text)).toEqual({ text: caption, credit }),
  )
})

describe('readCredit', () => {
  it('reads a line that is nothing but a credit', () => {
    expect(readCredit('Ảnh: Lam Hồng')).toBe('Lam Hồng')
    expect(readCredit('(Ảnh: TTXVN)')).toBe('TTXVN')
    expect(readCredit('Ảnh trên: các đại biểu dự hội nghị')).toBeNull()
  })
})

describe('readsAsCaption', () => {
  it.each([
    'Lãnh đạo Đảng ủy Khối Cơ quan-Doanh nghiệp tỉnh dự hội nghị.',
    'Đảng ủy Khối các cơ quan tỉnh khen thưởng cho các cá nhân có thành tích tiêu biểu.',
    'Đồng chí Nguyễn Văn An phát biểu chỉ đạo tại hội nghị',
    'Các đại biểu bỏ phiếu bầu Ban Chấp hành khóa mới.',
    'Toàn cảnh Hội nghị',
    'Ảnh minh họa',
    'Ông Nguyễn Văn An trao quà cho các gia đình chính sách',
    'Đảng viên mới đọc lời tuyên thệ',
    'Đại tá Phạm Kim Đĩnh, Giám đốc Công an tỉnh phát biểu tại Hội nghị.',
  ])('knows the caption %j', (text) => expect(readsAsCaption(text)).toBe(true))

  it.each([
    'Hội nghị thông qua Nghị quyết về nhiệm vụ năm 2024.',
    'Dự hội nghị có đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy.',
    'Tại hội nghị, các đại biểu đã thảo luận sôi nổi.',
    'Đồng chí Bí thư yêu cầu các cấp ủy tiếp tục đổi mới.',
    'Cũng trong chiều nay, Đảng ủy Khối trao Huy hiệu Đảng cho 12 đảng viên.',
    'Ông tham gia cách mạng từ năm 1945.',
    'Thừa ủy quyền, đồng chí Bí thư Đảng ủy trao Giấy khen cho 03 chi bộ, 12 đảng viên xuất sắc.',
    'Các đại biểu dự hội nghị. Hội nghị kết thúc lúc 17 giờ.',
  ])('leaves the short paragraph %j in the text', (text) => expect(readsAsCaption(text)).toBe(false))
})

describe('unwrapCaption', () => {
  it.each([
    ['(Các đại biểu dự Hội nghị)', 'Các đại biểu dự Hội nghị'],
    ['[Ảnh] Các đại biểu biểu quyết.', 'Các đại biểu biểu quyết.'],
    ['Các đại biểu dự Hội nghị', 'Các đại biểu dự Hội nghị'],
  ])('%j', (text, words) => expect(unwrapCaption(text)).toBe(words))
})

describe('mayBeCaption', () => {
  it('refuses what opens a list or stands in one, and what is long', () => {
    expect(mayBeCaption('Kết quả cụ thể:')).toBe(false)
    expect(mayBeCaption('- Đảng viên nữ: 287 đồng chí.')).toBe(false)
    expect(mayBeCaption('Đảng ủy Khối '.repeat(30))).toBe(false)
    expect(mayBeCaption('Bí thư Quận ủy trao Huy hiệu 60 năm tuổi Đảng cho đảng viên')).toBe(true)
  })
})

describe('namesScene', () => {
  it('knows the words only captions begin with', () => {
    expect(namesScene('Quang cảnh buổi lễ')).toBe(true)
    expect(namesScene('Quang cảnh buổi lễ. Đại biểu dự lễ.')).toBe(false)
    expect(namesScene('Cảnh giác với thủ đoạn lừa đảo')).toBe(false)
  })
})

describe('sameCaption', () => {
  it('looks past case, marks and full stops', () => {
    expect(sameCaption('Toàn cảnh Hội nghị.', 'TOÀN CẢNH HỘI NGHỊ')).toBe(true)
    expect(sameCaption('Toàn cảnh Hội nghị', 'Toàn cảnh Đại hội')).toBe(false)
  })
})
