import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Name of the database within the data folder. */
export const databaseName = 'newsroom.sqlite'

/**
 * Opens (or makes) the newsroom's own database: accounts, sessions, audit log, notes, kept typing. Articles are not in
 * it: they live in git. Every room makes the tables it needs with `CREATE TABLE IF NOT EXISTS`. Only the
 * newsroom's own user of the machine can read the folder.
 */
export function openData(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseName)
  const database = new DatabaseSync(file, { timeout: 5000 })
  chmodSync(file, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  return database
}
