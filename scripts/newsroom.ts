import { SetupError } from '#admin/server/store/setup-error.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { UnknownReleaseError } from '#src/releases/release-links.ts'
import { runBackup } from './newsroom/backup.ts'
import { runInit } from './newsroom/init.ts'
import { runRestore } from './newsroom/restore.ts'
import { runRollback } from './newsroom/rollback.ts'
import { runServe } from './newsroom/serve.ts'
import { describeSettings } from './newsroom/settings.ts'
import { runStatus } from './newsroom/status.ts'
import { runUsers, usersHelp } from './newsroom/users.ts'

const help = `npm run newsroom -- LỆNH [thiết lập]

  init [--samples]        tạo kho bài mới (kho git trần) với khung chuyên mục
  serve                   chạy trang biên tập và xuất bản cho cơ quan
  users …                 thành viên: list, add, role, reset, disable, enable, sign-out, remove
  backup --to FOLDER      sao lưu bài, tài khoản, nhật ký; --keep N: chỉ giữ N bản mới nhất
  restore --from FOLDER   phục hồi bản sao lưu mới nhất vào thư mục trống
  rollback [MÃ] [--list]  cho người đọc thấy bản phát hành trước, hoặc bản có mã ấy
  status                  máy đang thế nào

Thiết lập, trên dòng lệnh hoặc trong biến môi trường:
${describeSettings()}

${usersHelp}`

/** Every command: gives what to print when it is done. */
const commands: Readonly<Record<string, (args: readonly string[]) => string | Promise<string>>> = {
  init: runInit,
  serve: runServe,
  users: runUsers,
  backup: runBackup,
  restore: runRestore,
  rollback: runRollback,
  status: runStatus,
}

/** Errors that tell an administrator what to do; others are thrown on as they are. */
function isForPeople(error: unknown): error is Error {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return isUsage || [SetupError, Refusal, UnknownReleaseError].some((kind) => error instanceof kind)
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  process.stdout.write(help)
  process.exitCode = name === '' || name === '--help' ? 0 : 2
} else {
  try {
    const said = await command(args)
    if (said !== '') console.log(said)
  } catch (error) {
    if (!isForPeople(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
