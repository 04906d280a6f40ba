import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toReport } from '#src/importing/to-report.ts'
import { toSlug } from '#src/vietnamese/slug.ts'
import { type Imported, openImportFolder } from './import-folder.ts'
import { startProgress } from './progress.ts'

const help = `npm run import -- TỆP… [--dry-run] [--json] [--root THƯ_MỤC]

Đọc văn bản thô chép từ trang cũ (mã UTF-8) thành bài viết trong content/articles/.
Nhập lại một tệp không đổi gì nếu máy đọc ra như cũ; chỗ người đã sửa luôn được giữ.

  --dry-run         chỉ đọc, không ghi gì; kể từng chỗ nên xem lại trong bài
  --json            in mọi điều đọc được dưới dạng JSON
  --root THƯ_MỤC    thư mục chứa content/ và public/ (mặc định: thư mục hiện tại)
  -h, --help        in trợ giúp này
`

interface Options {
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly json: boolean
  readonly root: string
}

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      root: { type: 'string', default: '.' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  return { files: positionals, dryRun: values['dry-run'], json: values.json, root: resolve(values.root) }
}

const outcomes = { new: 'mới', same: 'không đổi', updated: 'cập nhật' } as const

/** What an editor has to set by hand: the page names a section or a body that `content/` does not hold. */
function listUnknown({ plan, reading }: Imported): string[] {
  const { section } = reading.layout
  const { org } = reading.findings
  const isKnown = section === null || plan.article.section === toSlug(section)
  return [
    ...(isKnown ? [] : [`chưa có chuyên mục "${section}"`]),
    ...(org === null || plan.article.body !== null ? [] : [`chưa có tổ chức "${org.raw}"`]),
  ]
}

function describe(name: string, imported: Imported): string {
  const { plan, reading } = imported
  const slips = reading.defects.length
  const notes = [
    ...(reading.title.inSource ? [] : ['tiêu đề do máy đặt']),
    ...listUnknown(imported),
    ...(slips === 0 ? [] : [`${String(slips)} chỗ nên xem lại`]),
  ]
  return [`${name}: ${outcomes[plan.outcome]} → ${plan.file}`, ...notes].join('; ')
}

function describeSlips({ reading }: Imported): string {
  return reading.defects.map(({ raw, name }) => `  "${raw}": ${name}\n`).join('')
}

function summarise(done: readonly Imported[], faults: number, dryRun: boolean): string {
  const count = (outcome: keyof typeof outcomes): string =>
    String(done.filter(({ plan }) => plan.outcome === outcome).length)
  const verb = dryRun ? 'Đã đọc thử' : 'Đã nhập'
  return (
    `${verb} ${String(done.length)} bài: ${count('new')} mới, ${count('updated')} cập nhật, ` +
    `${count('same')} không đổi; ${String(faults)} tệp lỗi.`
  )
}

async function importFiles({ files, dryRun, json, root }: Options): Promise<void> {
  const folder = await openImportFolder(root)
  const progress = startProgress('Nhập bài', files.length)
  const done: Imported[] = []
  const reports: object[] = []
  let faults = 0
  for (const file of files) {
    const result = await folder.importFile(file, { dryRun })
    progress.step()
    if (typeof result === 'string') {
      faults += 1
      console.error(`${file}: ${result}.`)
      continue
    }
    done.push(result)
    if (json) reports.push(toReport(basename(file).replace(/\.[^.]+$/u, ''), result.reading))
    else process.stdout.write(`${describe(basename(file), result)}\n${dryRun ? describeSlips(result) : ''}`)
  }
  if (json) process.stdout.write(`${JSON.stringify({ seeds: reports }, null, 1)}\n`)
  progress.done(summarise(done, faults, dryRun), json ? process.stderr : process.stdout)
  process.exitCode = faults > 0 ? 1 : 0
}

async function run(): Promise<void> {
  const options = readOptions()
  if (options === null) process.stdout.write(help)
  else if (options.files.length === 0) {
    process.stderr.write(`Cần ít nhất một tệp, ví dụ: npm run import -- bai.txt\n\n${help}`)
    process.exitCode = 2
  } else await importFiles(options)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
