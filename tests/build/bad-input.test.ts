import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SitePublisher } from '#src/publishing/site-publisher.ts'
import { describeFault } from '#src/schema/fault.ts'
import { makeFixtureSite, project } from './fixture-site.ts'

const site = makeFixtureSite()
let publisher: SitePublisher
let sentences: string[] = []

function article(more: string, text = 'Một đoạn.'): string {
  return `---\ntitle: "Bài thử"\nkind: "news"\nstatus: "published"\npublished: "2024-06-01"\n${more}---\n\n${text}\n`
}

beforeAll(async () => {
  const at = 'content/articles/2024'
  site.write(`${at}/yaml-hong.md`, '---\ntitle: "Chưa đóng ngoặc\n---\n\nĐoạn.\n')
  site.write(`${at}/ma-lenh.md`, '---js\nmodule.exports = process.exit(1)\n---\n\nĐoạn.\n')
  site.write(
    `${at}/thieu-tieu-de.md`,
    '---\nkind: "news"\nstatus: "published"\npublished: "27/6"\n---\n\nĐoạn.\n',
  )
  site.write(`${at}/chuyen-muc-la.md`, article('section: "khong-co"\nbody: "cung-khong"\n'))
  site.write(`${at}/trung-dia-chi.md`, article('slug: "hoi-nghi-lan-thu-9"\n'))
  site.write(`${at}/trung-dia-chi-cu.md`, article('aliases: ["/tin-cu/9/"]\n'))
  site.write(`${at}/ngay-mai.md`, article('').replace('2024-06-01', '2025-01-01'))
  site.write(
    `${at}/thieu-anh.md`,
    article(
      'pictures:\n  - { file: "/media/2024/mat.jpg", caption: "Chú thích còn lại" }\n',
      '![](/media/2024/mat.jpg)\n\nĐoạn còn lại.',
    ),
  )
  site.write(`${at}/chay-ma.mdx`, '# Chạy\n\n{process.exit(1)}\n')
  site.write(`${at}/qua-dai.md`, article('', 'Năm triệu byte. '.repeat(300_000)))
  writeFileSync(
    join(site.content, `${at}/tcvn3.md`),
    Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xa7, 0xb6, 0xad, 0x0a]),
  )
  symlinkSync('/etc/hostname', join(site.content, `${at}/lien-ket.md`))
  site.write('content/sections/vong-1.md', '---\nname: "Vòng 1"\nparent: "vong-2"\n---\n')
  site.write('content/sections/vong-2.md', '---\nname: "Vòng 2"\nparent: "vong-1"\n---\n')
  site.write('content/bodies/mo-coi.md', '---\nname: "Tổ chức mồ côi"\npredecessor: "khong-co"\n---\n')
  site.write('content/pages/tim-kiem.md', '---\ntitle: "Chiếm chỗ"\n---\n\nĐoạn.\n')
  publisher = await site.open()
  await publisher.publishAll()
  sentences = publisher.faults().map(describeFault)
})

afterAll(() => site.drop())

describe('faulty content', () => {
  it.each([
    ['front matter that is no YAML', /2024\/yaml-hong\.md: cần phần đầu bài là YAML đúng, nhận được /u],
    [
      'front matter that is code',
      /ma-lenh\.md: cần phần đầu bài là YAML đúng, nhận được phần đầu bài chỉ được viết bằng YAML/u,
    ],
    ['a missing title', /thieu-tieu-de\.md: Tiêu đề: cần có nội dung, nhưng đang để trống\./u],
    ['a day that is no day', /thieu-tieu-de\.md: Ngày đăng: cần ngày dạng YYYY-MM-DD.*nhận được "27\/6"\./u],
    [
      'an unknown section',
      /chuyen-muc-la\.md: Chuyên mục: cần một mục có trong content\/sections\/, nhận được "khong-co"\./u,
    ],
    [
      'an unknown body',
      /chuyen-muc-la\.md: Tổ chức: cần một mục có trong content\/bodies\/, nhận được "cung-khong"\./u,
    ],
    [
      'an address wanted twice',
      /trung-dia-chi\.md: Đường dẫn: cần địa chỉ chưa ai dùng, nhận được "\/2024\/hoi-nghi-lan-thu-9\/" của content\/articles\/2024\/hoi-nghi-lan-thu-9\.md\./u,
    ],
    [
      'an old address claimed twice',
      /trung-dia-chi-cu\.md: Địa chỉ cũ: cần địa chỉ chưa ai dùng, nhận được "\/tin-cu\/9\/"/u,
    ],
    [
      'a missing picture',
      /thieu-anh\.md: Ảnh 1, Tệp ảnh: cần tệp có trong public\/media\/, nhận được "\/media\/2024\/mat\.jpg"\./u,
    ],
    ['an .mdx file', /chay-ma\.mdx: cần tệp Markdown \(\.md\), nhận được tệp \.mdx có thể chạy mã lệnh\./u],
    ['a text of five megabytes', /qua-dai\.md: cần tệp không quá 2,0 MB, nhận được \d,\d MB\./u],
    ['a text that is not UTF-8', /tcvn3\.md: cần chữ mã hóa UTF-8, nhận được bảng mã khác\./u],
    ['a symbolic link', /lien-ket\.md: cần tệp thật, nhận được một liên kết \(symlink\)\./u],
    [
      'sections in a circle',
      /vong-1\.md: Thuộc chuyên mục: cần một mục không quay vòng về chính nó, nhận được "vong-2"\./u,
    ],
    [
      'an unknown predecessor',
      /mo-coi\.md: Tổ chức tiền thân: cần một mục có trong content\/bodies\/, nhận được "khong-co"\./u,
    ],
    [
      'a standing page in the place of the search page',
      /pages\/tim-kiem\.md: cần tên tệp chưa dùng cho một mục của trang/u,
    ],
  ])('is reported: %s', (_, sentence) => {
    expect(sentences.filter((each) => sentence.test(each))).toHaveLength(1)
  })

  it('is reported all at once, and nothing else is', () => {
    expect(sentences).toHaveLength(17)
  })

  it('leaves the rest published', () => {
    expect(publisher.failures()).toEqual([])
    expect(site.page('2024/hoi-nghi-lan-thu-9/index.html')).toContain('lần thứ 9')
    expect(site.page('2024/chuyen-muc-la/index.html')).toContain('Bài thử')
    expect(site.page('2024/thieu-anh/index.html')).toMatch(/Chú thích còn lại[\s\S]*Đoạn còn lại/u)
    expect(site.page('2024/thieu-anh/index.html')).not.toContain('mat.jpg')
    expect(site.page('tim-kiem/index.html')).not.toContain('Chiếm chỗ')
  })

  it('is not published where it cannot be', () => {
    const published = readdirSync(join(site.out, '2024'))
    for (const name of [
      'yaml-hong',
      'ma-lenh',
      'thieu-tieu-de',
      'ngay-mai',
      'chay-ma',
      'qua-dai',
      'tcvn3',
      'lien-ket',
    ])
      expect(published).not.toContain(name)
    expect(existsSync(join(site.out, 'etc'))).toBe(false)
  })

  it('does not stop the build, and fails only the check of content', () => {
    const run = (script: string, ...more: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [`scripts/${script}.ts`, '--content', site.content, ...more], {
        cwd: project,
        encoding: 'utf8',
      })
    const build = run('build', '--out', `${site.out}-again`, '--no-search')
    expect([build.status, build.stderr]).toEqual([0, expect.stringContaining('chay-ma.mdx')])
    const check = run('check-content')
    expect([check.status, check.stdout]).toEqual([
      1,
      expect.stringMatching(/Đã kiểm \d+ tệp nội dung: 17 lỗi\.\n$/u),
    ])
  })

  it('comes back as soon as it is mended', async () => {
    const file = 'content/articles/2024/yaml-hong.md'
    site.write(file, article(''))
    await publisher.publish([file])
    expect(site.page('2024/yaml-hong/index.html')).toContain('Bài thử')
  })
})
