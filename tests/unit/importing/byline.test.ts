import { describe, expect, it } from 'vitest'
import { readByline, readCapitalSignature, readSignature, readUnitSignature } from '#src/importing/byline.ts'

describe('readByline', () => {
  it.each([
    ['Tin, ảnh: Bùi Thám – Chi bộ Liên minh HTX tỉnh', 'Bùi Thám', 'Chi bộ Liên minh HTX tỉnh', true],
    ['Tin, ảnh: H.L', 'H.L', null, true],
    ['Tin và ảnh: Lê Phương', 'Lê Phương', null, true],
    ['Bài và ảnh: Văn Báu (Ban Tuyên giáo Huyện ủy)', 'Văn Báu', 'Ban Tuyên giáo Huyện ủy', true],
    ['Bài, ảnh: Y Nhung – Hà Oanh', 'Y Nhung – Hà Oanh', null, true],
    ['Tin, bài: Thu Hà', 'Thu Hà', null, false],
    ['Tác giả bài viết: Trần Hoài', 'Trần Hoài', null, false],
    ['(Tin: Ngọc Lan - TTXVN)', 'Ngọc Lan', 'TTXVN', false],
    ['Thực hiện: Hội CCB Khối', 'Hội CCB Khối', null, false],
    ['PV', 'PV', null, false],
    ['BBT', 'BBT', null, false],
    ['PV (Văn phòng Tỉnh ủy)', 'PV', 'Văn phòng Tỉnh ủy', false],
  ])('reads %j', (raw, author, unit, photos) =>
    expect(readByline(raw)).toEqual({ raw, author, unit, photos }),
  )

  it('tells the photographer from the author', () => {
    expect(readByline('Tin: Kim Ngân; Ảnh: Hữu Toàn')).toEqual({
      raw: 'Tin: Kim Ngân; Ảnh: Hữu Toàn',
      author: 'Kim Ngân',
      unit: null,
      photos: false,
      photographer: 'Hữu Toàn',
    })
  })

  it.each([
    'Tin liên quan',
    'Bài học kinh nghiệm: phải kiên trì',
    'Ban Biên tập đề nghị các chi bộ gửi tin, bài trước ngày 20 hằng tháng.',
    'Tin vui: Đảng bộ Khối',
    'Ảnh: Lam Hồng',
  ])('leaves %j alone', (text) => expect(readByline(text)).toBeNull())
})

describe('readSignature', () => {
  it.each([
    ['Nguyên Đoan', 'Nguyên Đoan', null],
    ['H.L', 'H.L', null],
    ['THU HÀ', 'THU HÀ', null],
    ['Lê Nam - Văn phòng Tỉnh ủy', 'Lê Nam', 'Văn phòng Tỉnh ủy'],
    ['Minh Hằng – Quốc Việt', 'Minh Hằng – Quốc Việt', null],
  ])('reads the name %j', (raw, author, unit) =>
    expect(readSignature(raw)).toEqual({ raw, author, unit, photos: false }),
  )

  it.each([
    'Văn phòng Tỉnh ủy',
    'Website liên kết',
    'Hội nghị thành công tốt đẹp.',
    'Kết quả nổi bật',
    'THÔNG TIN CẦN BIẾT',
  ])('does not take %j for a name', (text) => expect(readSignature(text)).toBeNull())
})

describe('readCapitalSignature', () => {
  it.each(['KIM LOAN', 'LÊ HẢO'])('takes %j for a name', (text) =>
    expect(readCapitalSignature(text)).toMatchObject({ author: text, unit: null }),
  )
  it.each(['HẾT', 'BAN BIÊN TẬP', 'VĂN PHÒNG HUYỆN ỦY', 'TỔNG KẾT CÔNG TÁC XÂY DỰNG ĐẢNG', 'Kim Loan'])(
    'takes no %j for one',
    (text) => expect(readCapitalSignature(text)).toBeNull(),
  )
})

describe('readUnitSignature', () => {
  it.each([
    ['(Trung tâm VHTT&TT huyện Yên Thủy)', 'Trung tâm VHTT&TT huyện Yên Thủy'],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh'],
  ])('reads %j', (text, unit) =>
    expect(readUnitSignature(text)).toMatchObject({ raw: text, author: null, unit }),
  )

  it('leaves what an office does alone', () => {
    expect(readUnitSignature('(Hội Nông dân tỉnh tổ chức hội thi)')).toBeNull()
  })
})
