import { describe, expect, it } from 'vitest'
import { findPersons } from '#src/persons/find-persons.ts'

const lines = (text: string): string[] =>
  findPersons(text).map(({ name, office, mentions }) => [name, office ?? '', mentions].join('|'))

describe('persons with their offices', () => {
  it.each([
    [
      'Đồng chí Phạm Thị Tố Hải-Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy Khối; đồng chí Dương Dã-Phó Bí thư Thường trực Đảng ủy Khối đồng chủ trì Hội nghị.',
      [
        'Phạm Thị Tố Hải|Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Đảng ủy Khối|1',
        'Dương Dã|Phó Bí thư Thường trực Đảng ủy Khối|1',
      ],
    ],
    [
      'Đồng chí Vũ Hữu Thi, TUV, Bí thư Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh trao Huy hiệu Đảng.',
      ['Vũ Hữu Thi|TUV, Bí thư Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh|1'],
    ],
    [
      'Dự hội nghị có các đồng chí: Nguyễn Văn Hùng, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy; Trần Thị Lan, Phó Chủ tịch HĐND tỉnh; Lò Văn Phương - Giám đốc Sở Nội vụ.',
      [
        'Nguyễn Văn Hùng|Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy|1',
        'Trần Thị Lan|Phó Chủ tịch HĐND tỉnh|1',
        'Lò Văn Phương|Giám đốc Sở Nội vụ|1',
      ],
    ],
    ['Bí thư Tỉnh ủy Phạm Gia Túc phát biểu chỉ đạo.', ['Phạm Gia Túc|Bí thư Tỉnh ủy|1']],
    [
      'Đồng chí Nông Bình Cương, Trưởng ban Phong trào Tỉnh đoàn được bầu.',
      ['Nông Bình Cương|Trưởng ban Phong trào Tỉnh đoàn|1'],
    ],
    [
      'Đại tá Phan Văn Hóa, Chính ủy BĐBP tỉnh dự. Đại tá Phan Văn Hóa, Bí thư Đảng ủy, Chính ủy BĐBP tỉnh kết luận.',
      ['Phan Văn Hóa|Bí thư Đảng ủy, Chính ủy BĐBP tỉnh|2'],
    ],
    ['Dự có Phó Bí thư Thường trực Tỉnh ủy Lê Kim Toàn.', ['Lê Kim Toàn|Phó Bí thư Thường trực Tỉnh ủy|1']],
    [
      'Đến dự có đồng chí Lâm Đông, Trưởng Ban Tuyên giáo Tỉnh ủy.',
      ['Lâm Đông|Trưởng Ban Tuyên giáo Tỉnh ủy|1'],
    ],
    [
      'Chị Nguyễn Thị Ái Vân, Chủ tịch Hội LHPN tỉnh cho biết.',
      ['Nguyễn Thị Ái Vân|Chủ tịch Hội LHPN tỉnh|1'],
    ],
    [
      'Đồng chí Phùng Thị Thu Hương - Phó Bí thư Thường trực phụ trách Đảng ủy Khối chủ trì.',
      ['Phùng Thị Thu Hương|Phó Bí thư Thường trực phụ trách Đảng ủy Khối|1'],
    ],
    ["Dự có đồng chí K'Thanh, Bí thư Huyện ủy Đắk Glong.", ["K'Thanh|Bí thư Huyện ủy Đắk Glong|1"]],
    [
      'Bí thư Huyện ủy Vũ Thư Nguyễn Quang Anh và Phó Bí thư Tỉnh ủy Hà Giang Thào Hồng Sơn dự.',
      ['Nguyễn Quang Anh|Bí thư Huyện ủy Vũ Thư|1', 'Thào Hồng Sơn|Phó Bí thư Tỉnh ủy Hà Giang|1'],
    ],
    [
      'Ông Lê Trung Chinh, Chủ tịch UBND thành phố Đà Nẵng cho biết.',
      ['Lê Trung Chinh|Chủ tịch UBND thành phố Đà Nẵng|1'],
    ],
    [
      'Đại tá Nguyễn Hữu Hợp, Giám đốc Công an tỉnh; Thiếu tướng, TS Lê Văn Long, Chính ủy Quân khu 3 dự.',
      ['Nguyễn Hữu Hợp|Giám đốc Công an tỉnh|1', 'Lê Văn Long|Chính ủy Quân khu 3|1'],
    ],
    [
      'Đ/c Hoàng Thị Hoà, UVBTV, Chủ nhiệm UBKT Huyện uỷ Nghĩa Hưng trao quà. Đồng chí Hoàng Thị Hòa nhấn mạnh.',
      ['Hoàng Thị Hoà|UVBTV, Chủ nhiệm UBKT Huyện uỷ Nghĩa Hưng|2'],
    ],
    [
      'Đồng chí Y Thanh Hà Niê Kđăm, Ủy viên Trung ương Đảng, Bí thư Đảng ủy Khối các cơ quan Trung ương dự.',
      ['Y Thanh Hà Niê Kđăm|Ủy viên Trung ương Đảng, Bí thư Đảng ủy Khối các cơ quan Trung ương|1'],
    ],
    [
      'Các đồng chí Phó Bí thư Tỉnh ủy: Lê Quốc Chỉnh, Trần Lê Đoài và Phạm Đình Nghị dự.',
      [
        'Lê Quốc Chỉnh|Phó Bí thư Tỉnh ủy|1',
        'Trần Lê Đoài|Phó Bí thư Tỉnh ủy|1',
        'Phạm Đình Nghị|Phó Bí thư Tỉnh ủy|1',
      ],
    ],
    [
      'Đồng chí Nguyễn Thị Tuyết, nguyên Phó Bí thư Đảng ủy Khối Doanh nghiệp tỉnh Bình Dương được tặng Huy hiệu.',
      ['Nguyễn Thị Tuyết|nguyên Phó Bí thư Đảng ủy Khối Doanh nghiệp tỉnh Bình Dương|1'],
    ],
  ])('%j', (text, found) => {
    expect(lines(text)).toEqual(found)
  })

  it('have the first office the text gives', () => {
    expect(lines('Đồng chí Lê Văn Nam chủ trì. Đồng chí Lê Văn Nam, Bí thư Huyện ủy kết luận.')).toEqual([
      'Lê Văn Nam|Bí thư Huyện ủy|2',
    ])
  })

  it('have none where the text gives none', () => {
    expect(lines('Bà Nguyễn Thị Bình chia sẻ.')).toEqual(['Nguyễn Thị Bình||1'])
  })

  it('keep the place of their names', () => {
    const text = 'Chiều 5/7, đồng chí Lê Văn Nam - Bí thư Huyện ủy dự.'
    const [found] = findPersons(text)
    expect(text.slice(found?.start, found?.end)).toBe('Lê Văn Nam')
  })
})

describe('no person', () => {
  it.each([
    'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; Chủ tịch Hồ Chí Minh đã dạy',
    'Đồng chí Bí thư Đảng ủy Khối yêu cầu các đồng chí trong Ban Thường vụ',
    'Phó Chủ tịch UBND tỉnh Quảng Ninh phát biểu. Bí thư Tỉnh ủy Cao Bằng dự',
    'Khu chùa Ông Thu Xà và bà Núi Nhạn',
    'Trường THPT Trần Hưng Đạo; đường Nguyễn Văn Linh, phường Lê Lợi',
    'Bí thư Tỉnh ủy Lâm Đồng và Bí thư Thành ủy Thành phố Hồ Chí Minh',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh, Ủy viên Ban Chấp hành Trung ương',
  ])('is in %j', (text) => {
    expect(lines(text)).toEqual([])
  })
})
