import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Layout, readLayout } from '#src/importing/layout.ts'
import { readCaptions } from '#src/importing/read-captions.ts'

function read(name: string): Layout {
  return readLayout(readFileSync(new URL(`../../fixtures/pages/${name}.txt`, import.meta.url), 'utf8'))
}

/** What a reader of the page would say it holds; the first words stand for a paragraph. */
function outline(layout: Layout): object {
  const { section, title, subtitle, sapo, publication, byline, origin, parts, junk } = layout
  const first = (text: string): string => text.split(' ').slice(0, 4).join(' ')
  return {
    section,
    title,
    subtitle,
    sapo: sapo === null ? null : first(sapo),
    published: publication?.iso ?? null,
    author: byline === null ? null : [byline.author, byline.unit, byline.photos],
    origin: origin === null ? null : (origin.host ?? origin.name),
    captions: readCaptions(layout).map(({ text, image, credit }) => [text, image, credit]),
    text: parts.filter(({ kind }) => kind !== 'picture').map(({ kind, text }) => `${kind}: ${first(text)}`),
    junk: junk.length,
  }
}

const nothing = {
  section: null,
  subtitle: null,
  sapo: null,
  published: null,
  author: null,
  origin: null,
  captions: [],
  junk: 0,
}

describe('readLayout', () => {
  it('reads a provincial portal with menu, arrows, tools, a signed text, other news and a footer', () => {
    expect(outline(read('quang-nam-portal'))).toEqual({
      ...nothing,
      section: 'Xây dựng Đảng',
      title: 'Hội nghị Tỉnh ủy Quảng Nam lần thứ 12 (khóa XXII)',
      published: '2023-07-12T10:30+07:00',
      author: ['Nguyên Đoan', null, false],
      captions: [['Quang cảnh hội nghị.', 'DSC_0412.JPG', 'Nguyên Đoan']],
      text: ['paragraph: (Cổng TTĐT) - Sáng', 'paragraph: Theo báo cáo của', 'paragraph: Hội nghị cũng đã'],
      junk: 15,
    })
  })

  it('reads author, date and views on one line, a sapo in bold, a caption printed twice', () => {
    expect(outline(read('nghe-an-slash'))).toEqual({
      ...nothing,
      section: 'Hoạt động của lãnh đạo',
      title: 'Đảng ủy Khối Các cơ quan tỉnh Nghệ An sơ kết công tác quý I/2021',
      sapo: 'Sáng 1/4, Đảng ủy',
      published: '2021-04-02',
      author: ['Thu Hiền', null, false],
      captions: [['Các đại biểu dự hội nghị.', null, null]],
      text: ['paragraph: Quý I/2021, Đảng ủy', 'paragraph: Kết luận hội nghị,'],
      junk: 4,
    })
  })

  it('keeps numbered and dashed paragraphs, finds a heading, joins a credit on its own line', () => {
    expect(outline(read('lam-dong-plain'))).toEqual({
      ...nothing,
      title: 'Huyện ủy Lạc Dương tổng kết công tác xây dựng Đảng năm 2022',
      published: '2022-12-28T15:20+07:00',
      author: ['Văn Báu', 'Ban Tuyên giáo Huyện ủy', true],
      captions: [['Đồng chí Nguyễn Văn An phát biểu chỉ đạo tại hội nghị', null, 'Văn Báu']],
      text: [
        'paragraph: Chiều 27/12, Huyện ủy',
        'heading: Kết quả nổi bật',
        'paragraph: Năm 2022, Đảng bộ',
        'paragraph: 1. Về công tác',
        'paragraph: - Về công tác',
      ],
    })
  })

  it('reads a page that names its source and ends in a form', () => {
    expect(outline(read('theo-press'))).toEqual({
      ...nothing,
      title: 'Bộ Chính trị ban hành Quy định về kiểm soát quyền lực trong công tác cán bộ',
      published: '2019-09-23T08:15+07:00',
      origin: 'Báo Nhân Dân',
      text: ['paragraph: Ngày 23/9/2019, thay mặt', 'paragraph: Quy định gồm 4'],
      junk: 4,
    })
  })

  it('takes a byline off the end of the last paragraph', () => {
    expect(outline(read('glued-byline'))).toEqual({
      ...nothing,
      title: 'Đảng bộ Khối Doanh nghiệp tỉnh Bắc Giang kết nạp đảng viên mới',
      published: '2020-05-19',
      author: ['Thân Thảo', 'Văn phòng Đảng ủy Khối', true],
      text: ['paragraph: Ngày 18/5/2020, Chi bộ', 'paragraph: Sau lễ kết nạp,'],
    })
  })

  it('joins paragraphs that were wrapped at a column', () => {
    expect(outline(read('hard-wrapped'))).toEqual({
      ...nothing,
      title: 'Tỉnh ủy Cà Mau họp báo thông tin kết quả hội nghị lần thứ 15',
      published: '2022-10-05',
      author: ['PV', null, false],
      text: ['paragraph: Chiều ngày 4 tháng', 'paragraph: Tại buổi họp báo,'],
    })
  })

  it('jumps over a box of related news and goes on with the text', () => {
    expect(outline(read('box-in-middle'))).toEqual({
      ...nothing,
      section: 'Thời sự',
      title: 'THÀNH ỦY THỦ ĐỨC: ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO BÁC',
      published: '2022-05-20T07:45+07:00',
      author: ['Kim Ngân', null, false],
      text: ['paragraph: Sáng 19/5, Thành ủy', 'paragraph: Phát biểu tại hội'],
      junk: 7,
    })
  })

  it('invents no date for a notice without one', () => {
    expect(outline(read('no-date'))).toEqual({
      ...nothing,
      title: 'Thông báo về việc treo cờ Tổ quốc nhân dịp kỷ niệm Quốc khánh 2/9',
      author: ['BBT', null, false],
      text: ['paragraph: Ủy ban nhân dân', 'paragraph: Đề nghị các tổ'],
    })
  })

  it('knows the paragraph above the line with the date for the sapo', () => {
    expect(outline(read('sapo-before-date'))).toEqual({
      ...nothing,
      section: 'Xây dựng Đảng',
      title: 'Bình Định: Khai mạc Đại hội đại biểu Đảng bộ tỉnh lần thứ XX',
      sapo: 'Sáng 16/10, tại TP.',
      published: '2020-10-16T11:05+07:00',
      author: ['Nguyễn Hân', null, false],
      origin: 'baobinhdinh.vn',
      captions: [['Đoàn Chủ tịch điều hành đại hội', null, 'Nguyễn Hân']],
      text: ['paragraph: Dự đại hội có', 'paragraph: Đại hội có nhiệm'],
      junk: 1,
    })
  })

  it('gives each picture file its caption, above the text and across blank lines', () => {
    expect(outline(read('two-captions-image-names'))).toEqual({
      ...nothing,
      title: 'LỄ TRAO HUY HIỆU ĐẢNG ĐỢT 7-11 🎉',
      published: '2023-11-07',
      author: ['Lê Phương', null, true],
      captions: [
        ['Bí thư Quận ủy trao Huy hiệu 60 năm tuổi Đảng cho đảng viên', 'image001.jpg', 'Lê Phương'],
        ['Các đảng viên nhận Huy hiệu Đảng chụp ảnh lưu niệm', 'image002.jpg', 'Lê Phương'],
      ],
      text: ['paragraph: Ngày 07/11/2023, Quận ủy', 'paragraph: Thay mặt Ban Thường'],
      junk: 2,
    })
  })

  it('finds the title that the page prints twice below a long menu', () => {
    expect(outline(read('numbers-menu'))).toEqual({
      ...nothing,
      title: 'Hội nghị triển khai nhiệm vụ công tác kiểm tra, giám sát năm 2024',
      published: '2024-01-22T09:41+07:00',
      author: ['Trần Hoài', null, false],
      text: ['paragraph: Ngày 19/01/2024, Ủy ban', 'paragraph: Năm 2023, Ủy ban'],
      junk: 14,
    })
  })

  it('tells a subtitle from the lead', () => {
    expect(outline(read('subtitle-and-lead'))).toEqual({
      ...nothing,
      title: 'Công tác dân vận ở vùng đồng bào dân tộc thiểu số tỉnh Kon Tum',
      subtitle: 'Kỳ cuối: Dựa vào dân để xây dựng Đảng vững mạnh',
      published: '2022-10-15T06:30+07:00',
      author: ['Y Nhung – Hà Oanh', null, true],
      text: ['paragraph: Từ nhiều năm nay,', 'paragraph: Ở xã Đăk Tờ'],
    })
  })

  it("knows the title in a breadcrumb that cuts it short and in the window's name", () => {
    expect(outline(read('cut-breadcrumb'))).toEqual({
      ...nothing,
      section: 'Hoạt động Đảng ủy',
      title:
        'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Sóc Trăng khai giảng lớp bồi dưỡng lý luận chính trị',
      published: '2024-03-14T14:05+07:00',
      author: ['NGỌC LAN', 'TTXVN', true],
      text: ['paragraph: Ngày 14/3, Đảng ủy', 'paragraph: Lớp học diễn ra'],
    })
  })

  it('reads a date in brackets and keeps a short paragraph in the text', () => {
    expect(outline(read('interview-foot'))).toEqual({
      ...nothing,
      title: 'Hội Cựu chiến binh Khối sinh hoạt chuyên đề về nguồn',
      published: '2019-12-23',
      author: ['Hội CCB Khối', null, false],
      text: ['paragraph: Hướng tới kỷ niệm', 'paragraph: Tại đây, đoàn đã', 'paragraph: Hoạt động nhằm giáo'],
      junk: 1,
    })
  })

  it('reads a theme with strokes in its path, captions in brackets and English furniture', () => {
    expect(outline(read('wordpress'))).toEqual({
      ...nothing,
      section: 'Tin hoạt động',
      title: 'Đảng ủy Khối Doanh nghiệp tổ chức Hội nghị sơ kết giữa nhiệm kỳ',
      published: '2023-08-15',
      author: ['Thu Trang', null, false],
      captions: [
        ['Đồng chí Lê Văn Hiệu phát biểu chỉ đạo tại Hội nghị', null, null],
        ['Các đại biểu dự Hội nghị', null, null],
      ],
      text: [
        'paragraph: Ngày 14/8/2023, Đảng ủy',
        'paragraph: Tham dự Hội nghị',
        'paragraph: Báo cáo tại Hội',
      ],
      junk: 11,
    })
  })

  it("takes the date under the title, not the page's clock above the menu", () => {
    expect(outline(read('newspaper-clock'))).toMatchObject({
      title: 'Đảng ủy Quân sự tỉnh ra nghị quyết lãnh đạo nhiệm vụ 6 tháng cuối năm',
      published: '2024-07-14T16:45+07:00',
      author: ['DUY TUẤN', null, true],
      captions: [['Đồng chí Bí thư Tỉnh ủy phát biểu kết luận hội nghị.', null, 'DUY TUẤN']],
    })
  })

  it('reads a date in brackets below the views, and a signature with an acronym for its office', () => {
    expect(outline(read('department-signature'))).toMatchObject({
      title: 'Sở Nội vụ tổ chức Hội nghị cán bộ, công chức, viên chức năm 2020',
      published: '2020-01-10T15:27+07:00',
      author: ['Nguyễn Thị Hồng', 'VPS', false],
      captions: [['Quang cảnh Hội nghị', null, null]],
    })
  })

  it('joins a breadcrumb set one name a line, and knows a credit without its colon', () => {
    expect(outline(read('crumb-on-lines'))).toEqual({
      ...nothing,
      section: 'Tin trong tỉnh',
      title: 'Tỉnh ủy Tuyên Quang: Quán triệt Nghị quyết Hội nghị Trung ương 8 khóa XIII',
      published: '2023-12-05T07:30+07:00',
      origin: 'Tuyên Quang online',
      captions: [['Các đại biểu dự hội nghị tại điểm cầu Tỉnh ủy.', null, 'Thanh Phúc']],
      text: ['paragraph: Ngày 4-12, Tỉnh ủy', 'paragraph: Tại hội nghị, các'],
    })
  })

  it('keeps the marks of a social post and drops its hashtags', () => {
    expect(outline(read('social-post'))).toEqual({
      ...nothing,
      title: '🔥🔥 ĐẢNG ỦY XÃ HÒA PHÚ TỔ CHỨC HỘI NGHỊ TỔNG KẾT NĂM 2024 🔥🔥',
      text: [
        'paragraph: Sáng ngày 03/01/2025, Đảng',
        'paragraph: ✅ Năm 2024, Đảng',
        'paragraph: ✅ Kết nạp 12',
        'paragraph: 👉 Hội nghị đã',
      ],
      junk: 1,
    })
  })

  it('reads the office that signs under the text', () => {
    expect(outline(read('council-unit'))).toMatchObject({
      title: 'Kỳ họp thứ 7 HĐND tỉnh khóa X: Thông qua 28 nghị quyết',
      published: '2022-12-09',
      author: [null, 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', false],
      captions: [['Ảnh: Toàn cảnh phiên bế mạc', null, null]],
    })
  })

  it('reads a name with its office on the next line, headings in capitals and a dashed list', () => {
    expect(outline(read('study-two-line-signature'))).toEqual({
      ...nothing,
      section: 'Nghiên cứu - Trao đổi',
      title: 'Một số kinh nghiệm trong công tác phát triển đảng viên ở Đảng bộ Khối',
      published: '2019-03-05T08:00+07:00',
      author: ['Trần Đình Dũng', 'Ban Tổ chức Đảng ủy Khối', false],
      text: [
        'paragraph: Trong những năm qua,',
        'heading: I. KẾT QUẢ ĐẠT',
        'paragraph: Từ năm 2015 đến',
        'paragraph: - Đảng viên là',
        'paragraph: - Đảng viên nữ:',
        'paragraph: - Đảng viên là',
        'heading: II. BÀI HỌC KINH',
        'paragraph: Một là, cấp ủy',
        'paragraph: Hai là, coi trọng',
      ],
    })
  })

  it('finds neither title nor text in a page of furniture', () => {
    expect(outline(read('only-menu'))).toEqual({ ...nothing, title: null, text: [], junk: 4 })
  })

  it('rewrites nothing: every text is a literal piece of the page', () => {
    const raw = readFileSync(new URL('../../fixtures/pages/quang-nam-portal.txt', import.meta.url), 'utf8')
    const { parts, junk, title } = readLayout(raw)
    for (const text of [...parts.map((part) => part.text), ...junk, title ?? '']) expect(raw).toContain(text)
  })

  it('takes a line of section names above the title for a menu, and a section beside the date for none of the text', () => {
    const layout = readLayout(
      [
        'Thời sự | Kinh tế | Văn hóa | Pháp luật',
        'Ban Thường vụ Thành ủy Đà Lạt họp phiên thường kỳ tháng 8',
        'Chính trị | 16:48 30/08/2023',
        'Chiều 30/8, Ban Thường vụ Thành ủy họp phiên thường kỳ, đánh giá công tác tháng 8 và triển khai nhiệm vụ tháng 9.',
      ].join('\n'),
    )
    expect(layout).toMatchObject({
      title: 'Ban Thường vụ Thành ủy Đà Lạt họp phiên thường kỳ tháng 8',
      subtitle: null,
      publication: { iso: '2023-08-30T16:48+07:00' },
      junk: ['Thời sự | Kinh tế | Văn hóa | Pháp luật', 'Chính trị'],
    })
  })
})
