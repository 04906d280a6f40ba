import { describe, expect, it } from 'vitest'
import { findBody } from '#src/bodies/find-body.ts'

describe('the body of an article', () => {
  it.each([
    [
      'Chiều 5/7, Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX tổ chức Hội nghị.',
      'Đảng bộ tỉnh Nghệ An',
      'Đảng bộ tỉnh',
    ],
    [
      'Sáng 10/4, tại Hội trường Tỉnh ủy, Ban Tổ chức Tỉnh ủy Quảng Ninh phối hợp với Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị.',
      'Ban Tổ chức Tỉnh ủy Quảng Ninh',
      'Ban Tổ chức Tỉnh ủy',
    ],
    ['Sáng 9/7, HĐND tỉnh Bắc Giang khóa XIX khai mạc Kỳ họp thứ 7.', 'HĐND tỉnh Bắc Giang', 'HĐND tỉnh'],
    [
      'Ngày 5/7, Đảng uỷ Quân sự tỉnh Hà Giang tổ chức hội nghị.',
      'Đảng uỷ Quân sự tỉnh Hà Giang',
      'Đảng uỷ Quân sự tỉnh',
    ],
    [
      'Ngày 8/7, Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Vĩnh Phúc tổ chức Hội nghị lần thứ 9.',
      'Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Vĩnh Phúc',
      'Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh',
    ],
    ['Ngày 5/6, Đảng bộ xã Ia Kring (huyện Chư Păh) tổ chức Đại hội.', 'Đảng bộ xã Ia Kring', 'Đảng bộ xã'],
    [
      'Sáng 12/7, Ban Chấp hành Tỉnh Đoàn Gia Lai tổ chức Hội nghị lần thứ 5.',
      'Tỉnh Đoàn Gia Lai',
      'Tỉnh Đoàn',
    ],
    [
      'Thực hiện Nghị quyết của Trung ương, sáng 5/3, Huyện ủy Kim Sơn tổ chức hội nghị quán triệt.',
      'Huyện ủy Kim Sơn',
      'Huyện ủy',
    ],
    [
      'Chiều 2/4, Ban Thường vụ (BTV) Đảng ủy Khối Doanh nghiệp tỉnh họp phiên thường kỳ.',
      'Đảng ủy Khối Doanh nghiệp tỉnh',
      'Đảng ủy Khối',
    ],
  ])('acts in the lead: %j', (text, raw, short) => {
    const found = findBody(null, text)
    expect(found).toMatchObject({ raw, short, where: 'text' })
    expect(text.slice(found?.start, found?.end)).toBe(raw)
  })

  it.each([
    [
      'Ngày 5/6, Chi bộ Công ty Cổ phần May Bắc Giang tổ chức Lễ kết nạp.',
      'Chi bộ Công ty Cổ phần May Bắc Giang',
    ],
    [
      'Sáng 19/5, Chi bộ Công ty TNHH MTV Cấp nước Quảng Ninh họp.',
      'Chi bộ Công ty TNHH MTV Cấp nước Quảng Ninh',
    ],
    [
      'Ngày 7/8, Trung tâm Kiểm soát bệnh tật tỉnh Lào Cai tổ chức hội nghị.',
      'Trung tâm Kiểm soát bệnh tật tỉnh Lào Cai',
    ],
    ['Ngày 7/8, Công ty Hoàng Long dự Hội nghị khách hàng.', 'Công ty Hoàng Long'],
    [
      'Chiều 10/7, Đảng bộ Bộ Giao thông vận tải khóa XII, nhiệm kỳ 2020-2025 tổ chức Hội nghị. Bộ trưởng Bộ Giao thông vận tải dự.',
      'Đảng bộ Bộ Giao thông vận tải',
    ],
    ['Ngày 21/2, Bí thư Tỉnh ủy Nguyễn Quốc Đoàn kiểm tra sản xuất.', 'Tỉnh ủy'],
    [
      'Chiều 30/8, đồng chí Đặng Quang Tú, Tỉnh ủy viên, Bí thư Thành ủy Đà Lạt chủ trì phiên họp Ban Thường vụ Thành ủy.',
      'Thành ủy Đà Lạt',
    ],
    [
      'Ngày 15/7, Chi bộ thôn Trung Hòa, xã Xuân Lập, huyện Thọ Xuân, tỉnh Thanh Hóa tổ chức Đại hội.',
      'Chi bộ thôn Trung Hòa',
    ],
    [
      'Chiều 13/7, đồng chí Trương Thị Mai, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư làm việc với Tỉnh ủy Hà Giang.',
      'Tỉnh ủy Hà Giang',
    ],
  ])("has its whole name, and is nobody's office: %j", (text, raw) => {
    expect(findBody(null, text)?.raw).toBe(raw)
  })

  it('is the one whose founding the title keeps', () => {
    const text = 'Ngày 5/3/1947, Ban Cán sự Đảng tỉnh Lào Cai được thành lập. Đảng bộ tỉnh Lào Cai lớn mạnh.'
    expect(findBody('Kỷ niệm 75 năm Ngày thành lập Đảng bộ tỉnh Lào Cai', text)?.raw).toBe(
      'Đảng bộ tỉnh Lào Cai',
    )
  })

  it('is named written out rather than abbreviated', () => {
    const title = 'Đảng ủy Bộ đội Biên phòng tỉnh Điện Biên tổng kết công tác'
    expect(findBody(title, 'Chiều 10/1, Đảng ủy BĐBP tỉnh Điện Biên tổ chức Hội nghị.')?.raw).toBe(
      'Đảng ủy Bộ đội Biên phòng tỉnh Điện Biên',
    )
  })

  it.each([
    'Ông Hặc hiến đất làm đường theo Chỉ thị số 05-CT/TW của Bộ Chính trị.',
    'Ông là Thường trực Ban Bí thư nhiều năm.',
  ])('is no organ of the centre that is only named: %j', (text) => {
    expect(findBody(null, text)).toBeNull()
  })

  it('has its fullest name from the text', () => {
    const text =
      'Ngày 4/7, Đảng ủy Khối tổ chức Hội nghị sơ kết. Đảng bộ Khối Doanh nghiệp tỉnh có 60 tổ chức cơ sở đảng.'
    expect(findBody('Đảng ủy Khối sơ kết 6 tháng', text)?.raw).toBe('Đảng bộ Khối Doanh nghiệp tỉnh')
  })

  it('has its province from the title', () => {
    const title = 'Đảng ủy Khối Doanh nghiệp tỉnh Bình Định tổng kết công tác năm 2022'
    const text = 'Chiều 5/1, Đảng ủy Khối Doanh nghiệp tỉnh tổ chức hội nghị tổng kết.'
    expect(findBody(title, text)).toMatchObject({
      raw: 'Đảng ủy Khối Doanh nghiệp tỉnh Bình Định',
      where: 'title',
    })
  })

  it('is not the Politburo that convenes a meeting it attends', () => {
    const text =
      'Sáng 12/8, Đảng ủy Khối các cơ quan thành phố tham dự Hội nghị toàn quốc do Bộ Chính trị, Ban Bí thư tổ chức.'
    expect(findBody(null, text)?.raw).toBe('Đảng ủy Khối các cơ quan thành phố')
  })

  it('is not spelled in the capitals of a title', () => {
    const title = 'BAN CHẤP HÀNH ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH SƠN LA TỔ CHỨC HỘI NGHỊ LẦN THỨ 15'
    const text =
      'Ngày 9/1, Ban Chấp hành Đảng bộ Khối họp. Năm 2022, Đảng bộ Khối Doanh nghiệp tỉnh kết nạp 108 đảng viên.'
    expect(findBody(title, text)?.raw).toBe('Đảng bộ Khối Doanh nghiệp tỉnh')
    expect(findBody(title, '')?.raw).toBe('ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH SƠN LA')
  })

  it('is in the title where the lead names none', () => {
    const found = findBody(
      'Huyện ủy Hải Hậu tổng kết công tác xây dựng Đảng',
      'Năm qua, các mặt công tác đều tiến bộ.',
    )
    expect(found).toMatchObject({ raw: 'Huyện ủy Hải Hậu', where: 'title' })
  })

  it('is none where nobody is named', () => {
    expect(findBody('Thời tiết hôm nay', 'Nhiều mây, có mưa, tổ chức phòng chống lụt bão.')).toBeNull()
  })
})
