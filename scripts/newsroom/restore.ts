import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreStore } from '#admin/server/store/backup.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { backupFiles, hashFile, listBackups } from './backup.ts'
import { refuseFull } from './check-empty.ts'
import { noteOwnDeed } from './own-deed.ts'
import { readPlaces, settingOptions } from './settings.ts'

/** The backup itself, or the newest of a folder of backups. */
function findBackup(from: string): string {
  if (existsSync(join(from, backupFiles.list))) return from
  const [newest] = existsSync(from) ? listBackups(from) : []
  if (newest !== undefined) return join(from, newest)
  throw new SetupError(`${from}: cần một bản sao lưu của Kỷ Yếu, nhưng không thấy bản nào.`)
}

function readHashes(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SetupError(`${file}: tệp bị hỏng. Hãy dùng bản sao lưu khác.`)
  }
}

/** Throws a `SetupError` where a file is not as it was when it was backed up. */
async function checkBackup(folder: string): Promise<void> {
  for (const [name, hash] of Object.entries(readHashes(join(folder, backupFiles.list)))) {
    const file = join(folder, name)
    if (existsSync(file) && (await hashFile(file)) === hash) continue
    throw new SetupError(`${file}: tệp bị hỏng hoặc thiếu (dấu vân không khớp). Hãy dùng bản sao lưu khác.`)
  }
}

/** Restores a backup into folders that are empty; nothing is ever overwritten. Gives what to print. */
export async function runRestore(args: readonly string[]): Promise<string> {
  const options = { ...settingOptions, from: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.from === undefined)
    throw new SetupError('Thiếu --from FOLDER: bản sao lưu, hoặc thư mục các bản.')
  const { repository, data } = readPlaces(values)
  const backup = findBackup(resolve(values.from))
  refuseFull(repository, 'kho bài')
  refuseFull(data, 'tài khoản')
  await checkBackup(backup)
  await restoreStore(join(backup, backupFiles.bundle), repository)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  for (const name of [backupFiles.database, backupFiles.secret]) {
    cpSync(join(backup, name), join(data, name))
    chmodSync(join(data, name), 0o600)
  }
  await noteOwnDeed(data, 'restore', backup)
  return `Đã phục hồi ${backup} vào ${repository} và ${data}.`
}
