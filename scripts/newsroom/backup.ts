import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { backup as backupDatabase } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { databaseName, openData } from '#admin/server/data/open-data.ts'
import { secretName } from '#admin/server/members/secret.ts'
import { backupStore } from '#admin/server/store/backup.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { noteOwnDeed } from './own-deed.ts'
import { findPlaces, type NewsroomPlaces, settingOptions } from './settings.ts'

/** Names of the files of a backup; the list of their hashes is written last. */
export const backupFiles = {
  bundle: 'content.bundle',
  database: databaseName,
  secret: secretName,
  list: 'sha256.json',
} as const

/** A folder of one backup: `20261123-023000`. */
const folderForm = /^\d{8}-\d{6}$/u

/** Backups in a folder, the newest first. */
export function listBackups(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => folderForm.test(name))
    .toSorted()
    .toReversed()
}

/** SHA-256 of a file of any size, as hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

function stamp(moment: Date): string {
  return moment.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-')
}

async function writeBackup(folder: string, { repository, data }: NewsroomPlaces): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await backupStore(repository, join(folder, backupFiles.bundle))
  const database = openData(data)
  await backupDatabase(database, join(folder, backupFiles.database))
  database.close()
  cpSync(join(data, secretName), join(folder, backupFiles.secret))
  const hashes: Record<string, string> = {}
  for (const name of [backupFiles.bundle, backupFiles.database, backupFiles.secret])
    hashes[name] = await hashFile(join(folder, name))
  writeFileSync(join(folder, backupFiles.list), `${JSON.stringify(hashes, null, 2)}\n`)
}

/**
 * Backs up articles with their history and drafts, accounts, audit log and the key that signs cookies, into a folder
 * named by the moment; works while the newsroom runs. Gives what to print.
 */
export async function runBackup(args: readonly string[]): Promise<string> {
  const options = {
    ...settingOptions,
    to: { type: 'string' },
    keep: { type: 'string', default: '30' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const keep = Number(values.keep)
  if (values.to === undefined) throw new SetupError('Thiếu --to FOLDER: thư mục để bản sao lưu.')
  if (!Number.isInteger(keep) || keep < 1)
    throw new SetupError(`--keep: cần số từ 1 trở lên, nhận được "${values.keep}".`)
  const to = resolve(values.to)
  const places = findPlaces(values)
  if (!existsSync(join(places.data, secretName)))
    throw new SetupError(
      `${places.data}: chưa có tài khoản nào ở đây. Hãy chạy serve một lần, hoặc ghi đúng --data.`,
    )
  const name = stamp(new Date())
  const unfinished = join(to, `.${name}`)
  try {
    await writeBackup(unfinished, places)
    renameSync(unfinished, join(to, name))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  await noteOwnDeed(places.data, 'backup', join(to, name))
  for (const old of listBackups(to).slice(keep)) rmSync(join(to, old), { recursive: true, force: true })
  return `Đã sao lưu vào ${join(to, name)}.`
}
