import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { ToldInFull } from '#src/search/engine/told.ts'
import { git, type Office, openOffice } from './office.ts'

const settings = 'content/settings/site.yml'
const path = '/tim-kiem/tra-loi'

/** Commits a file to the office's bare repository as somebody who pushes does. */
async function push(office: Office, file: string, change: (before: string) => string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'day-len-'))
  try {
    await git(work, 'clone', '-q', office.repository, '.')
    let before = ''
    try {
      before = readFileSync(join(work, file), 'utf8')
    } catch {
      // A new file.
    }
    writeFileSync(join(work, file), change(before))
    await git(work, 'add', '-A')
    await git(work, 'commit', '-q', '-m', 'Đổi')
    await git(work, 'push', '-q', 'origin', 'HEAD:main')
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function ask(office: Office, text: string): Promise<{ status: number; told: ToldInFull | null }> {
  const answer = await fetch(`${office.address}${path}?${new URLSearchParams({ q: text }).toString()}`)
  return { status: answer.status, told: answer.ok ? ((await answer.json()) as ToldInFull) : null }
}

/** Asks until an answer is as wanted; a push is noticed within seconds. */
async function until<Value>(look: () => Promise<Value>, isRight: (value: Value) => boolean): Promise<Value> {
  for (let times = 0; times < 150; times += 1) {
    const value = await look()
    if (isRight(value)) return value
    await wait(400)
  }
  throw new Error('expected it within a minute')
}

function contentOfOffice(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kho-bai-'))
  for (const name of ['content', 'public'])
    cpSync(join(import.meta.dirname, '../..', name), join(folder, name), { recursive: true })
  return folder
}

async function page(office: Office): Promise<string> {
  return (await fetch(`${office.address}/tim-kiem/`)).text()
}

it('a newsroom answers searches once its settings say so, finds what is published, and stops again', async () => {
  const content = contentOfOffice()
  const office = await openOffice({ content })
  try {
    expect((await ask(office, 'hội nghị')).status).toBe(404)
    expect(await page(office)).not.toContain('data-search-server')

    await push(office, settings, (text) => `${text.trimEnd()}\nsearch: "server"\n`)
    await until(
      () => page(office),
      (text) => text.includes(`data-search-server="${path}"`),
    )
    // No page asks a server that has no answers yet.
    const { told } = await ask(office, 'hoi nghi')
    expect(told?.total).toBeGreaterThan(0)

    const article =
      '---\ntitle: "Khánh thành Thanglongmoi"\nkind: "news"\nstatus: "published"\npublished: "2024-01-02"\n---\n\nMột câu.\n'
    await push(office, 'content/articles/2024/thanglongmoi.md', () => article)
    const found = await until(
      () => ask(office, 'thanglongmoi'),
      (answer) => answer.told?.results[0] !== undefined,
    )
    const [first] = found.told?.results ?? []
    expect(first?.address).toBe('/2024/thanglongmoi/')
    expect((await fetch(`${office.address}${first?.address ?? ''}`)).status).toBe(200)

    await push(office, settings, (text) => text.replace('search: "server"\n', ''))
    await until(
      () => ask(office, 'hội nghị'),
      ({ status }) => status === 404,
    )
    expect(await page(office)).not.toContain('data-search-server')
  } finally {
    await office.close()
    rmSync(content, { recursive: true })
  }
})
