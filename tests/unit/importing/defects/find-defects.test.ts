import { describe, expect, it } from 'vitest'
import { findDefects } from '#src/importing/defects/find-defects.ts'

const found = [
  ['nhiệm vụ công tác qquý II năm 2022', 'qquý II', 'gõ lặp chữ cái đầu'],
  ['sự lãnh đạo của của Tỉnh ủy', 'của của', 'gõ lặp từ'],
  ['theo gương Bác Hồ chí Minh vĩ đại', 'Hồ chí Minh', 'viết hoa tên riêng chưa đúng'],
  ['Ngày thành lập tỉnh Gia lai', 'Gia lai', 'viết hoa tên riêng chưa đúng'],
  [
    'phát triển kinh tế- xã hội năm 2024',
    'kinh tế- xã hội',
    'khoảng trắng lệch quanh gạch nối hoặc trong ngoặc',
  ],
  ['Kết luận số 21- KL/TW của', '21- KL/TW', 'khoảng trắng lệch quanh gạch nối hoặc trong ngoặc'],
  [
    'tỉnh nhà ( 24/5/1932- 24/5/2022).',
    '( 24/5/1932- 24/5/2022)',
    'khoảng trắng lệch quanh gạch nối hoặc trong ngoặc',
  ],
  ['đồng chí Dương Dã-Phó Bí thư Thường trực', 'Dương Dã-Phó Bí thư', 'tên và chức vụ dính gạch nối'],
  ['đại hội Đoàn thanh niên Cộng Sản cấp mình', 'Đoàn thanh niên Cộng Sản', 'viết hoa tên tổ chức chưa đúng'],
  ['nhiệm kỳ 2020-2025. để đánh giá kết quả', '2020-2025. để đánh giá', 'dấu chấm giữa câu'],
  ['đồng bộ, hiệu quả.Công tác tổ chức', 'hiệu quả.Công tác', 'dính câu: thiếu khoảng trắng sau dấu chấm'],
  ['Theo:http://baonamdinh.vn/', 'Theo:http://', 'thiếu khoảng trắng trước địa chỉ'],
  ['văn bản của Trung ương, tỉnhCác nhiệm vụ khác như kiểm tra, giám sát', 'tỉnhCác nhiệm vụ', 'dính chữ'],
  ['Video hoạt độngHình ảnh hoạt động', 'Video hoạt độngHình ảnh hoạt động', 'dính chữ'],
  ['đã khen thưởng; cho 05 cá nhân', 'khen thưởng; cho', 'dấu chấm phẩy sai chỗ'],
  ['Thứ 2, Ngày 25 / 10 / 2021', '25 / 10 / 2021', 'khoảng trắng trong ngày tháng'],
  ['Tại hội nghị , các đại biểu', 'hội nghị ,', 'khoảng trắng trước dấu câu'],
  ['cấp ủy đảng,chính quyền các cấp', 'ủy đảng,chính quyền', 'thiếu khoảng trắng sau dấu câu'],
  ['Thông tư số07/2002/TT-BKHCN', 'số07/2002/TT-BKHCN', 'thiếu khoảng trắng trước số'],
  ['tham mưu giúp việc…, Thường trực', 'giúp việc…,', 'dấu phẩy sau dấu lửng'],
  ['chương trình, kế hoạch chỉ thị của Trung ương', 'kế hoạch chỉ thị', 'thiếu dấu phẩy giữa các từ liệt kê'],
  ['tư tưởng, đạo đức phong cách Hồ Chí Minh', 'đạo đức phong cách', 'thiếu dấu phẩy giữa các từ liệt kê'],
  ['hoàn thành nhiệm vụ đề ra./.', 'đề ra./.', 'dấu kết thúc văn bản "./."'],
  [
    'tiến tới Đại hội Đại biểu Đảng bộ khối khóa VIII',
    'Đảng bộ khối khóa VIII',
    '"Đại hội … khóa" thay cho "lần thứ"',
  ],
  ['chuẩn bị Đại hội chi, đảng bộ cơ sở', 'Đại hội chi, đảng bộ cơ sở', 'viết tắt ghép "chi, đảng bộ"'],
  [
    'Về công tác cán bộ và đảng viên được BTV Đảng ủy Khối quan tâm.',
    'Về công tác cán bộ và đảng viên được BTV',
    'câu "Về … được …" thiếu chủ ngữ',
  ],
] as const

/** Right sentences that look like a slip of one rule or another. */
const right = [
  'Ngày 1-6-2020, Đảng bộ Khối Cơ quan-Doanh nghiệp tỉnh phát triển kinh tế - xã hội, giai đoạn 2022 - 2025.',
  'Quyết định số 38-QĐ/TU, ngày 08/4/2019; Nghị quyết Trung ương 4 khóa XII; thế kỷ XXI.',
  'Cuộc sống hòa bình, tỉnh Hòa Bình. Hòa bình là mong muốn chung.',
  'HỘI NGHỊ TỈNH ỦY GIA LAI; CHỦ TỊCH HỒ CHÍ MINH',
  'Đồng chí Nguyễn Văn A - Bí thư Đảng ủy (TP. Quy Nhơn) phát biểu lúc 17:00, xem tại http://gialai.gov.vn/a.b/C.',
  'Ngân hàng VietinBank, báo VnExpress, YouTube và PetroVietnam tài trợ; tổng 4.288 đảng viên, 1,5 tỷ đồng...',
  'Nghị quyết về đổi mới; Nghị quyết về cán bộ; trao Huy hiệu cho 58 đảng viên; cho ra khỏi Đảng 3 trường hợp.',
  'Về công tác cán bộ, Đảng ủy Khối được Tỉnh ủy đánh giá cao; cán bộ đảng viên luôn luôn gương mẫu.',
  '1. về tổ chức; v.v. và các việc khác; ThS. nguyễn; 12 Đảng ủy, Chi bộ…',
]

describe('findDefects', () => {
  it.each(found)('in %j reports %j as %s', (line, raw, name) =>
    expect(findDefects([line])).toEqual([{ raw, name }]),
  )

  it.each(right)('reports nothing in %j', (line) => expect(findDefects([line])).toEqual([]))

  it('reports a piece once however often it stands, and keeps the order of the rules', () => {
    const lines = ['giai đoạn 2020- 2025 đề ra./.', 'nhiệm vụ qquý II, giai đoạn 2020- 2025']
    expect(findDefects(lines).map(({ raw }) => raw)).toEqual(['qquý II', '2020- 2025', 'đề ra./.'])
  })
})
