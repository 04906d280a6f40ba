import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Imported, openImportFolder } from '../../../scripts/import-folder.ts'

const project = resolve(import.meta.dirname, '../../..')
const seeds = readdirSync(join(project, 'tests/fixtures/seeds')).map((name) =>
  join(project, 'tests/fixtures/seeds', name),
)
const [first = '', second = ''] = seeds
const noon = (): Date => new Date('2026-11-23T05:00:00Z')

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ky-yeu-import-'))
  for (const name of ['bodies', 'sections'])
    cpSync(join(project, 'content', name), join(root, 'content', name), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Every file below the root with its bytes, as one text to compare. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path.slice(folder.length + 1)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    })
    .sort()
}

async function importAll(files: readonly string[], dryRun = false): Promise<(Imported | string)[]> {
  const folder = await openImportFolder(root, noon)
  const results: (Imported | string)[] = []
  for (const file of files) results.push(await folder.importFile(file, { dryRun }))
  return results
}

async function importOne(file: string): Promise<Imported> {
  const [result] = await importAll([file])
  if (result === undefined || typeof result === 'string') throw new Error(result ?? 'nothing came back')
  return result
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

describe('openImportFolder', () => {
  it('writes article, drawing, bytes and machine reading of a page', async () => {
    const { plan } = await importOne(first)
    const article = readFileSync(join(root, plan.file), 'utf8')
    expect(article).toContain('body: "dang-bo-khoi-co-quan-doanh-nghiep-tinh"')
    expect(article).toContain('imported: "2026-11-23"')
    expect(readFileSync(join(root, 'content/sources/3b5298a69daee917.txt'))).toEqual(readFileSync(first))
    expect(stateOf(root).filter((line) => !/^content\/(?:bodies|sections)/u.test(line))).toHaveLength(5)
  })

  it('changes no byte the second time', async () => {
    await importAll(seeds)
    const before = stateOf(root)
    const again = await importAll(seeds)
    expect(stateOf(root)).toEqual(before)
    expect(again.map((result) => typeof result !== 'string' && result.plan.outcome)).toEqual(
      seeds.map(() => 'same'),
    )
  })

  it('leaves a hand edit in front matter and text alone', async () => {
    const { plan } = await importOne(first)
    const path = join(root, plan.file)
    const edited = readFileSync(path, 'utf8')
      .replace('session: 20', 'session: 21')
      .replace('Ngày 27/6', 'Ngày 28/6')
    writeFileSync(path, edited)
    await importOne(first)
    expect(readFileSync(path, 'utf8')).toBe(edited)
  })

  it('fills machine values anew under a hand edit when the rules read more', async () => {
    const { plan } = await importOne(first)
    const path = join(root, plan.file)
    const machine = join(root, 'content/sources/3b5298a69daee917.json')
    const poorer = readFileSync(path, 'utf8').replace(/^periodReviewed: .*\n/mu, '')
    writeFileSync(path, poorer.replace('session: 20', 'session: 21'))
    writeFileSync(machine, readFileSync(machine, 'utf8').replace('"2024-H1"', 'null'))
    const again = await importOne(first)
    expect(again.plan.outcome).toBe('updated')
    expect(readFileSync(path, 'utf8')).toContain('periodReviewed: "2024-H1"')
    expect(readFileSync(path, 'utf8')).toContain('session: 21')
  })

  it('gives the second of two pages with one title the ending -2, the same page none', async () => {
    const text = readFileSync(first, 'utf8')
    const files = [write('a.txt', text), write('b.txt', `${text}\n`), write('c.txt', text)]
    const plans = (await importAll(files)).map((result) =>
      typeof result === 'string' ? result : result.plan.file,
    )
    const [a = ''] = plans
    expect(plans).toEqual([a, a.replace('lan-thu-20.md', 'lan-thu-20-2.md'), a])
  })

  it('writes nothing on a dry run', async () => {
    const before = stateOf(root)
    await importAll(seeds, true)
    expect(stateOf(root)).toEqual(before)
  })

  it.each([
    ['a missing file', 'khong-co.txt', null, 'không tìm thấy tệp'],
    ['an empty file', 'rong.txt', '', 'tệp rỗng'],
    [
      'a page without text',
      'menu.txt',
      'Trang chủ\nLiên hệ\n',
      'không thấy đoạn văn nào trong tệp; hãy kiểm tra lại phần chữ đã chép',
    ],
    [
      'a file that is not UTF-8',
      'cu.txt',
      Uint8Array.from([0x48, 0xe9, 0x69, 0x20]),
      'không phải UTF-8: byte 0xE9 ở vị trí 1, dòng 1; hãy mở tệp và lưu lại dưới dạng UTF-8',
    ],
  ])('says what is wrong with %s', async (_, name, content, fault) => {
    const path = content === null ? join(root, name) : write(name, content)
    expect(await importAll([path])).toEqual([fault])
  })

  it('refuses a folder and a file beyond any page', async () => {
    mkdirSync(join(root, 'thu-muc'))
    const large = write('lon.txt', 'a'.repeat(5_000_001))
    expect(await importAll([join(root, 'thu-muc'), large])).toEqual([
      'là thư mục, không phải tệp; hãy đưa từng tệp, ví dụ thư-mục/*.txt',
      'tệp quá lớn: 5000001 byte, nhiều nhất 5000000',
    ])
  })

  it('does not touch an article whose front matter a person broke', async () => {
    const { plan } = await importOne(first)
    const path = join(root, plan.file)
    writeFileSync(path, readFileSync(path, 'utf8').replace('kind: "conference"', 'kind: "họp"'))
    const [result] = await importAll([first])
    expect(result).toMatch(
      /^bài đã nhập đang có lỗi, hãy sửa trước: content\/articles\/2024\/.+: Loại bài: cần một trong: /u,
    )
  })
})

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/import.ts'), ...args],
    { cwd: project, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stdout, stderr }
}

describe('npm run import', () => {
  it('prints the golden table for the five seeds', () => {
    const { status, stdout, stderr } = run('--dry-run', '--json', '--root', root, ...seeds)
    const golden = JSON.parse(readFileSync(join(project, 'tests/fixtures/golden-seeds.json'), 'utf8')) as {
      seeds: unknown
    }
    expect(JSON.parse(stdout)).toEqual({ seeds: golden.seeds })
    expect(stderr).toBe('Đã đọc thử 5 bài: 5 mới, 0 cập nhật, 0 không đổi; 0 tệp lỗi.\n')
    expect(status).toBe(0)
  }, 60_000)

  it('goes on past a bad file, says one line about it, and ends with 1', () => {
    const empty = write('rong.txt', '')
    const { status, stdout, stderr } = run('--root', root, empty, second)
    expect(stderr).toBe(`${empty}: tệp rỗng.\n`)
    expect(stdout.trim().split('\n').at(-1)).toBe('Đã nhập 1 bài: 1 mới, 0 cập nhật, 0 không đổi; 1 tệp lỗi.')
    expect(stdout).toContain('mới → content/articles/2022/hoi-nghi-ban-chap-hanh-dang-bo-khoi-lan-thu-9.md')
    expect(status).toBe(1)
  }, 60_000)

  it('tells on a dry run what to look at, and which section and body are not known yet', () => {
    const page = join(project, 'tests/fixtures/pages/quang-nam-portal.txt')
    const { stdout } = run('--dry-run', '--root', root, second, page)
    expect(stdout).toContain('  "qquý II": gõ lặp chữ cái đầu\n')
    expect(stdout).toContain(
      '; chưa có chuyên mục "Xây dựng Đảng"; chưa có tổ chức "Đảng bộ tỉnh Quảng Nam"\n',
    )
  }, 60_000)

  it('helps in Vietnamese and asks for a file', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' })
    const { status, stderr } = run()
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      'Cần ít nhất một tệp, ví dụ: npm run import -- bai.txt',
    ])
  }, 60_000)
})
