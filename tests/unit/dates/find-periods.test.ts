import { describe, expect, it } from 'vitest'
import { findPeriods } from '#src/dates/find-periods.ts'

describe('the periods of a meeting', () => {
  it.each([
    [
      'Ngày 27/6, Đảng bộ Khối tổ chức Hội nghị Ban Chấp hành đánh giá kết quả thực hiện nhiệm vụ 6 tháng đầu năm, triển khai phương hướng, nhiệm vụ 6 tháng cuối năm 2024.',
      '2024-H1',
      '2024-H2',
    ],
    [
      'Sáng ngày 08 tháng 4 năm 2022, Ban Chấp hành tổ chức Hội nghị lần thứ chín nhằm đánh giá tình hình thực hiện nhiệm vụ công tác quý I năm 2022, đề ra phương hướng, nhiệm vụ công tác qquý II năm 2022.',
      '2022-Q1',
      '2022-Q2',
    ],
    [
      'Chiều 28/12, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023 và triển khai nhiệm vụ năm 2024.',
      '2023',
      '2024',
    ],
    [
      'Huyện ủy Kim Sơn tổ chức hội nghị giao ban đánh giá kết quả công tác tháng 5, triển khai nhiệm vụ trọng tâm tháng 6/2023.',
      '2023-05',
      '2023-06',
    ],
    [
      'Thành ủy tổ chức hội nghị tổng kết công tác kiểm tra, giám sát quý IV, triển khai nhiệm vụ quý I năm 2023.',
      '2022-Q4',
      '2023-Q1',
    ],
    [
      'Đảng ủy Quân sự tỉnh họp đánh giá kết quả lãnh đạo, triển khai thực hiện nhiệm vụ quân sự 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm.',
      '2021-H1',
      '2021-H2',
    ],
    [
      'Sáng 10/1, Huyện đoàn tổ chức Hội nghị triển khai chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2024.',
      null,
      '2024',
    ],
    ['Ban Dân vận Tỉnh ủy tổ chức hội nghị sơ kết công tác dân vận 6 tháng đầu năm.', '2020-H1', null],
    [
      'UBND tỉnh tổ chức phiên họp thường kỳ đánh giá tình hình kinh tế - xã hội 9 tháng, nhiệm vụ 3 tháng cuối năm 2020.',
      null,
      '2020-Q4',
    ],
  ])('%j', (lead, reviews, plans) => {
    expect(findPeriods([lead], { eventYear: 2020 })).toEqual({ reviews, plans })
  })

  it.each([
    'Ngày 1-6-2020, Đảng bộ Khối các Cơ quan và Doanh nghiệp tỉnh được thành lập.',
    'Từ năm 2020 đến nay, Đảng bộ Khối đã thẩm định, kết nạp 412 đảng viên.',
    'Sáng 5/3, Tỉnh ủy tổ chức hội nghị quán triệt, triển khai Nghị quyết số 18-NQ/TW năm 2017.',
    'Hội nghị triển khai nhiệm vụ giai đoạn 2021 - 2025, tầm nhìn đến năm 2030.',
    'Hội nghị đánh giá công tác quy hoạch cán bộ nhiệm kỳ 2020-2025, 2025-2030.',
    'Sáng ngày 08 tháng 4 năm 2022, Tỉnh ủy tổ chức Hội nghị đánh giá công tác cán bộ.',
  ])('are none in %j', (lead) => {
    expect(findPeriods([lead], { eventYear: 2022 })).toBeNull()
  })

  it('stay unknown where a December meets a January without a year', () => {
    const lead = 'Hội nghị đánh giá công tác tháng 12, triển khai nhiệm vụ tháng 1.'
    expect(findPeriods([lead], { eventYear: 2023 })).toBeNull()
  })
})
