import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AuditLog } from '#admin/server/audit/audit-log.ts'
import { databaseName, openData } from '#admin/server/data/open-data.ts'

/** Who the audit log names for what is done at the machine itself. */
const who = { memberId: null, member: 'dòng lệnh trên máy chủ', outcome: 'ok', address: 'localhost' }

/** Writes into the audit log of a data folder what a command did; also while the newsroom runs. Nothing where no newsroom is. */
export async function noteOwnDeed(data: string, action: string, target: string): Promise<void> {
  if (!existsSync(join(data, databaseName))) return
  const database = openData(data)
  try {
    await new AuditLog(database).add({ ...who, action, target })
  } finally {
    database.close()
  }
}
