import { mkdtemp, rm } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AuditLog } from '#admin/server/audit/audit-log.ts'
import { openData } from '#admin/server/data/open-data.ts'
import { saveArticle, publishArticle, writeArticle } from './articles.ts'
import { Client } from './client.ts'
import { type Office, git, openOffice, reopenOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

const run = promisify(execFile)
const program = join(import.meta.dirname, '../../scripts/newsroom.ts')

async function work({ clients: { publisher, reporter } }: Office): Promise<void> {
  const article = writeArticle('sao-luu')
  await saveArticle(publisher, article, { revision: null })
  await publishArticle(publisher, article)
  await saveArticle(reporter, writeArticle('con-nhap'), { revision: null })
}

async function treesOf(repository: string): Promise<string> {
  return git(repository, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads')
}

/** What the audit log of a data folder says of commands at the machine. */
function deedsOf(data: string, action: string): { readonly target: string }[] {
  const database = openData(data)
  try {
    return new AuditLog(database).read({}).lines.filter((line) => line.action === action)
  } finally {
    database.close()
  }
}

async function newsroom(...words: string[]): Promise<string> {
  return (await run(process.execPath, [program, ...words])).stdout
}

/** A backup taken while the newsroom runs, restored in empty folders, holds every branch, account and password. */
export const proveRestored: Prove = async () => {
  const office = await openOffice()
  const place = await mkdtemp(join(tmpdir(), 'ky-yeu-restored-'))
  const complaints: string[] = []
  try {
    await work(office)
    const backups = join(place, 'backups')
    await newsroom('backup', '--repository', office.repository, '--data', office.data, '--to', backups)
    const before = await treesOf(office.repository)
    const [repository, data, site] = ['content.git', 'data', 'site'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    await newsroom('restore', '--from', backups, '--repository', repository, '--data', data)
    const after = await treesOf(repository)
    if (after !== before) complaints.push(`branches: expected ${before}, got ${after}`)
    const logged = [...deedsOf(office.data, 'backup'), ...deedsOf(data, 'restore')].map(
      ({ target }) => target,
    )
    if (!logged.every((target) => target.startsWith(backups)) || logged.length !== 2)
      complaints.push(`audit logs: expected the backup and the restore, got ${logged.join(', ') || 'none'}`)
    const again = await reopenOffice({ repository, data, site })
    const client = await new Client(again.address)
      .signIn('editor@example.vn', office.passwords.editor)
      .catch(String)
    if (typeof client === 'string') complaints.push(client)
    else {
      const { status } = await saveArticle(client, writeArticle('sau-khi-phuc-hoi'), { revision: null })
      if (status !== 200) complaints.push(`save after the restore: expected 200, got ${status}`)
    }
    await again.stop()
    return proofOf('restore', 1, complaints, { branches: before.split('\n').length })
  } finally {
    await office.close()
    await rm(place, { recursive: true, force: true })
  }
}
