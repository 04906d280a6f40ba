import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { saveArticle, writeArticle } from './articles.ts'
import { type Office, git, openOffice } from './office.ts'
import { type Proof, type Prove, proofOf } from './proof.ts'

const run = promisify(execFile)
const name = 'disk full, read-only disk'

/** A small disk of its own; `null` where this machine allows none. */
async function mountDisk(folder: string): Promise<(() => Promise<void>) | null> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder])
  } catch {
    return null
  }
  return async () => {
    await run('umount', ['-l', folder])
  }
}

async function fillUp(place: string): Promise<() => Promise<void>> {
  const file = join(place, 'filler')
  const { bavail, bsize } = await statfs(place)
  await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize - 4096))).catch(() => undefined)
  return () => rm(file, { force: true })
}

async function readerSees({ address }: Office): Promise<string[]> {
  const { status } = await fetch(`${address}/`)
  return status === 200 ? [] : [`readers: expected 200, got ${status}`]
}

/** Saves while the disk takes nothing; gives what was acknowledged nevertheless. */
async function saveInNeed(
  { clients: { editor } }: Office,
  prefix: string,
): Promise<{ kept: string[]; refused: number }> {
  const kept: string[] = []
  let refused = 0
  for (let count = 0; count < 10; count += 1) {
    const article = writeArticle(`${prefix}-${count}`, {
      text: 'Chữ '.repeat(2000 + Math.round(Math.random() * 9000)),
    })
    const { ok } = await saveArticle(editor, article, { revision: null })
    if (ok) kept.push(article.slug)
    else refused += 1
  }
  return { kept, refused }
}

async function findLost({ repository }: Office, slugs: readonly string[]): Promise<string[]> {
  const there = await Promise.all(
    slugs.map((slug) =>
      git(repository, 'rev-parse', '--verify', '-q', `refs/heads/cms/articles/${slug}`).catch(() => ''),
    ),
  )
  const fsck = await git(repository, 'fsck', '--strict', '--no-dangling', '--no-progress').catch(String)
  return [
    ...slugs.filter((_, index) => there[index] === '').map((slug) => `acknowledged and lost: ${slug}`),
    ...(fsck === '' ? [] : [`git fsck: ${fsck}`]),
  ]
}

async function workAgain({ clients: { publisher } }: Office, slug: string): Promise<string[]> {
  const { ok, status, body } = await saveArticle(publisher, writeArticle(slug), {
    revision: null,
    direct: true,
  })
  return ok ? [] : [`with room again: expected 200, got ${status} ${String(body['error'])}`]
}

async function tryDisk(office: Office): Promise<Proof> {
  const { place, repository } = office
  const makeRoom = await fillUp(repository)
  const makeMoreRoom = await fillUp(place)
  const full = await saveInNeed(office, 'day')
  const seenFull = await readerSees(office)
  await makeRoom()
  await makeMoreRoom()
  const afterFull = await workAgain(office, 'sau-khi-day')
  await run('mount', ['-o', 'remount,ro', repository])
  const readOnly = await saveInNeed(office, 'chi-doc')
  const seenReadOnly = await readerSees(office)
  await run('mount', ['-o', 'remount,rw', repository])
  const afterReadOnly = await workAgain(office, 'sau-chi-doc')
  const lost = await findLost(office, [...full.kept, ...readOnly.kept])
  const complaints = [...seenFull, ...afterFull, ...seenReadOnly, ...afterReadOnly, ...lost]
  if (readOnly.kept.length > 0) complaints.push(`read-only: expected no save, got ${readOnly.kept.length}`)
  return proofOf(name, 20, complaints, {
    'refused on a full disk': full.refused,
    'kept on a full disk': full.kept.length,
    'refused on a read-only disk': readOnly.refused,
  })
}

/**
 * On a full and on a read-only disk nothing acknowledged is lost, readers go on reading, and work goes on once there
 * is room. Needs the right to mount; without it the row says that nothing was tried.
 */
export const proveFullDisk: Prove = async () => {
  const place = await mkdtemp(join(tmpdir(), 'ky-yeu-disk-'))
  const unmount = await mountDisk(place)
  if (unmount === null) return proofOf(name, 0, [], { note: 'this machine allows no mount' })
  // A disk with a file that is open for writing, as the accounts are, cannot be made read-only.
  const repository = join(place, 'content.git')
  await mkdir(repository)
  const unmountRepository = await mountDisk(repository)
  const office = await openOffice({ place })
  try {
    return await tryDisk(office)
  } finally {
    await run('mount', ['-o', 'remount,rw', repository]).catch(() => undefined)
    await office.stop('SIGKILL')
    await unmountRepository?.()
    await unmount()
    await rm(place, { recursive: true, force: true })
  }
}
