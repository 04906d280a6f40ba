import { describe, expect, it } from 'vitest'
import { findEventDate } from '#src/dates/find-event-date.ts'

describe('the day of an event', () => {
  it.each([
    ['Sáng ngày 08 tháng 4 năm 2022, Ban Chấp hành Đảng bộ Khối tổ chức Hội nghị', '2022-04-08', 'sáng'],
    ['(Baonghean.vn) - Chiều 5/7/2024, Tỉnh ủy Nghệ An tổ chức Hội nghị lần thứ 15', '2024-07-05', 'chiều'],
    ['BPO - Tối 2/9/2023, tại Quảng trường 23/3 diễn ra chương trình nghệ thuật', '2023-09-02', 'tối'],
    ['(NTO) Chiều 21-3-2022, Chi bộ Báo Ninh Thuận tổ chức Đại hội', '2022-03-21', 'chiều'],
    ['Thời gian: 8 giờ 00 phút, ngày 15/3/2024 (thứ Sáu).', '2024-03-15', null],
    ['Vào sáng 20-11-2022, Huyện đoàn Cần Giuộc ra mắt đội hình', '2022-11-20', 'sáng'],
    ['Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ huyện được tổ chức vào ngày 15/6/2023.', '2023-06-15', null],
    ['Thực hiện Chương trình công tác, ngày 9/8/2021, UBKT Huyện ủy họp kỳ thứ 20', '2021-08-09', null],
    ['Sau 2,5 ngày làm việc, chiều 9/12/2022, Kỳ họp thứ 10 HĐND tỉnh đã bế mạc.', '2022-12-09', 'chiều'],
    ['ĐBP - Sau hai ngày làm việc khẩn trương, sáng 9/12/2022, Kỳ họp đã bế mạc.', '2022-12-09', 'sáng'],
    ['Trong hai buổi sáng và chiều ngày 17/5/2022, Đảng ủy Trường tổ chức Hội nghị', '2022-05-17', null],
    ['👉 Sáng 28/4/2023, Liên đoàn Lao động huyện phát động Tháng Công nhân.', '2023-04-28', 'sáng'],
    ['1. Thời gian: 01 ngày, bắt đầu từ 7 giờ 30 phút, ngày 28/9/2022.', '2022-09-28', null],
    ['Lúc 14 giờ ngày 3/3/2022, Ban Thường vụ Đảng ủy họp phiên thường kỳ', '2022-03-03', null],
  ])('is stated in %j', (lead, iso, part) => {
    expect(findEventDate([lead])).toMatchObject({
      iso,
      part,
      yearFrom: 'stated',
      lastDay: null,
      paragraph: 0,
    })
  })

  it('takes the days of an event of several days', () => {
    expect(findEventDate(['Trong hai ngày 27 và 28/6/2024, Tỉnh ủy tổ chức hội nghị'])).toMatchObject({
      iso: '2024-06-27',
      lastDay: '2024-06-28',
      raw: 'ngày 27 và 28/6/2024',
    })
    expect(findEventDate(['Trong 2 ngày 23 và 24/6/2022, Đoàn Khối tổ chức Đại hội.'])?.lastDay).toBe(
      '2022-06-24',
    )
    expect(findEventDate(['Từ ngày 29/11 đến ngày 1/12/2023, Đại hội diễn ra tại Hà Nội'])).toMatchObject({
      iso: '2023-11-29',
      lastDay: '2023-12-01',
    })
  })

  it('passes over the date of a document for the one that opens the next sentence', () => {
    const text =
      'Thực hiện Kế hoạch số 12-KH/TU, ngày 08/4/2019 của Tỉnh ủy. Chiều 10/5/2019, Đảng ủy Khối tổ chức hội nghị.'
    const found = findEventDate([text])
    expect(found).toMatchObject({ iso: '2019-05-10', raw: 'Chiều 10/5/2019' })
    expect(text.slice(found?.start, found?.end)).toBe('Chiều 10/5/2019')
  })

  it('follows a clause of purpose', () => {
    const text =
      'Thực hiện Chương trình kiểm tra, giám sát năm 2021, trong các ngày từ 13 - 17/9/2021, Đoàn kiểm tra của Đảng ủy Khối đã kiểm tra 3 chi bộ.'
    expect(findEventDate([text])).toMatchObject({ iso: '2021-09-13', lastDay: '2021-09-17' })
  })

  it('looks into the second paragraph where the first has none', () => {
    const lead = ['Đảng ủy Khối vừa sơ kết công tác quý.', 'Ngày 4/4/2023, hội nghị diễn ra tại hội trường.']
    expect(findEventDate(lead)).toMatchObject({ iso: '2023-04-04', paragraph: 1 })
  })
})

describe('the year of an event', () => {
  const year = (lead: string, context = {}): string | undefined => {
    const found = findEventDate([lead], context)
    return found === null ? undefined : `${found.iso.slice(0, 4)} ${found.yearFrom}`
  }

  it('comes from the periods of the lead', () => {
    expect(year('Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2024.')).toBe(
      '2024 6 tháng cuối năm 2024',
    )
    expect(year('Chiều 28/12, Huyện ủy tổ chức hội nghị triển khai nhiệm vụ năm 2024.')).toBe('2023 năm 2024')
    expect(year('Sáng 12/1, Huyện ủy tổ chức hội nghị tổng kết công tác năm 2023.')).toBe('2024 năm 2023')
  })

  it('comes from the publication date', () => {
    const lead = 'Chiều 28/12, Đảng ủy Khối tổ chức hội nghị cán bộ chủ chốt.'
    expect(year(lead, { published: '2023-12-28T17:00+07:00' })).toBe('2023 published')
    expect(year(lead, { published: '2024-01-02' })).toBe('2023 published')
  })

  it('comes from the lead where a page clock contradicts it', () => {
    const lead = 'Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2024.'
    expect(year(lead, { published: '2025-10-01' })).toBe('2024 6 tháng cuối năm 2024')
  })

  it('may lie ahead of a notice', () => {
    const lead = 'Ngày 10/1, Hội đồng nhân dân tỉnh sẽ tổ chức kỳ họp chuyên đề.'
    expect(year(lead, { published: '2023-12-25' })).toBe('2024 published')
  })

  it('comes from the title where nothing else tells', () => {
    const lead = 'Sáng 15/3, Công đoàn Viên chức tỉnh tổ chức hội nghị.'
    expect(year(lead, { title: 'Công đoàn Viên chức tỉnh triển khai nhiệm vụ năm 2022' })).toBe(
      '2022 năm 2022',
    )
    expect(year(lead)).toBeUndefined()
  })

  it('is that of publication for "sáng nay"', () => {
    expect(findEventDate(['Sáng nay, Thành ủy Cần Thơ họp báo.'], { published: '2024-05-06' })).toMatchObject(
      {
        iso: '2024-05-06',
        raw: 'Sáng nay',
        part: 'sáng',
      },
    )
  })
})

describe('no day of an event', () => {
  it.each([
    'Ngày 1-6-2020, Đảng bộ Khối các Cơ quan và Doanh nghiệp tỉnh được thành lập trên cơ sở hợp nhất.',
    'Tính đến ngày 20/12/2023, Đảng bộ khối có 88 tổ chức cơ sở đảng.',
    'Từ ngày 1/1/2023 đến nay, toàn tỉnh kết nạp 1.200 đảng viên.',
    'Chào mừng 90 năm Ngày thành lập tỉnh Gia Lai (24/5/1932 - 24/5/2022).',
    'Thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị, cấp ủy các cấp đã chủ động.',
    'Đồng chí sinh ngày 5/6/1960, tổ chức cơ sở đảng quản lý.',
  ])('is in %j', (lead) => {
    expect(findEventDate([lead])).toBeNull()
  })

  it('is in a day far older than the article', () => {
    const lead = 'Ngày 3/2/1930, hội nghị diễn ra tại Cửu Long, Hương Cảng.'
    expect(findEventDate([lead], { published: '2024-02-03' })).toBeNull()
  })
})
