import { runBackup } from './newsroom/backup.ts'
import { runInit } from './newsroom/init.ts'
import { runRestore } from './newsroom/restore.ts'
import { runRollback } from './newsroom/rollback.ts'
import { sayFault } from './newsroom/say-fault.ts'
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

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command === undefined || args.includes('--help')) {
  const isAsked = command !== undefined || name === '' || name === '--help'
  process.stdout.write(isAsked ? help : `Không có lệnh "${name}".\n\n${help}`)
  process.exitCode = isAsked ? 0 : 2
} else {
  try {
    const said = await command(args)
    if (said !== '') console.log(said)
  } catch (error) {
    const said = sayFault(error)
    if (said === null) throw error
    console.error(said)
    // At once: what a newsroom had started by then, its publisher for one, would keep the process.
    process.exit(1)
  }
}
