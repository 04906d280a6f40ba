import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#admin/server/members/member.ts'
import { ruledActions } from '#admin/server/protocol/action-rights.ts'
import { actionNames } from '#admin/server/protocol/actions.ts'
import { BrowserVisit, jsonOf, send } from './browser-visit.ts'
import { type TemporaryNewsroom, temporaryNewsroom } from './temporary-newsroom.ts'
import { articleSource } from './temporary-repository.ts'

const slug = '2024/hoi-nghi'
const path = `content/articles/${slug}.md`
const draft = { collection: 'articles', slug }

// Who may do what, written down by hand and on purpose not taken from the product's own table.
const everybody: readonly Role[] = ['reporter', 'editor', 'publisher', 'administrator']
const reviewers: readonly Role[] = ['editor', 'publisher', 'administrator']
const publishers: readonly Role[] = ['publisher', 'administrator']
const managers: readonly Role[] = ['administrator']

const table: readonly (readonly [action: string, params: object, allowed: readonly Role[]])[] = [
  ['info', {}, everybody],
  ['entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 2 }, everybody],
  ['entriesByFiles', { files: [{ path }] }, everybody],
  ['getEntry', { path }, everybody],
  ['listEntries', { collection: 'articles' }, everybody],
  ['similarTitles', { title: 'Hội nghị lần thứ 20' }, everybody],
  ['unpublishedEntries', {}, everybody],
  ['unpublishedEntry', draft, everybody],
  ['unpublishedEntryDataFile', { ...draft, path }, everybody],
  ['unpublishedEntryMediaFile', { ...draft, path }, everybody],
  ['getMedia', { mediaFolder: 'public/media' }, everybody],
  ['getMediaFile', { path: 'public/media/a.png' }, everybody],
  ['getDeployPreview', draft, everybody],
  ['entryHistory', { path }, everybody],
  ['entryVersion', { path, commit: 'HEAD' }, everybody],
  ['entryDifference', { path, from: 'published', to: 'published' }, everybody],
  ['deletedEntries', { collection: 'articles' }, everybody],
  ['getNotes', {}, everybody],
  ['getPRMetadata', {}, everybody],
  ['presence', {}, everybody],
  ['keepAutosave', {}, everybody],
  ['readAutosave', {}, everybody],
  ['dropAutosave', {}, everybody],
  ['listAutosaves', {}, everybody],
  ['releases', {}, everybody],
  ['publishing', {}, everybody],
  ['persistEntry', { options: { useWorkflow: true, status: 'draft' } }, everybody],
  ['persistEntry', { options: { useWorkflow: true, status: 'pending_publish' } }, reviewers],
  ['persistEntry', { options: { useWorkflow: false } }, publishers],
  ['persistEntry', { options: { useWorkflow: 'true' } }, publishers],
  ['persistEntry', {}, publishers],
  ['deleteUnpublishedEntry', draft, everybody],
  ['updateUnpublishedEntryStatus', { ...draft, newStatus: 'draft' }, everybody],
  ['updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_review' }, everybody],
  ['updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' }, reviewers],
  ['persistMedia', {}, everybody],
  ['restoreEntry', { ...draft, path, commit: 'x' }, everybody],
  ['addNote', {}, everybody],
  ['updateNote', {}, everybody],
  ['deleteNote', {}, everybody],
  ['toggleNoteResolution', {}, everybody],
  ['publishUnpublishedEntry', draft, publishers],
  ['deleteFile', { path: 'content/articles/2024/khong-co.txt', options: {} }, publishers],
  ['deleteFiles', { paths: [], options: {} }, publishers],
  ['moveEntry', {}, publishers],
  ['unpublishEntry', {}, publishers],
  ['members', {}, managers],
  ['addMember', {}, managers],
  ['changeMember', {}, managers],
  ['resetMember', {}, managers],
  ['removeMember', {}, managers],
  ['signOutMember', {}, managers],
  ['audit', {}, managers],
  ['rollback', {}, managers],
]

let office: TemporaryNewsroom
let visits: Readonly<Record<Role, BrowserVisit>>
let tip: string

beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  const files = { [path]: articleSource('Hội nghị lần thứ 20', 'Sáng 27/6.') }
  office = await temporaryNewsroom({ files, cleanup: (step) => undo.push(step) })
  visits = {
    reporter: await office.signIn('reporter'),
    editor: await office.signIn('editor'),
    publisher: await office.signIn('publisher'),
    administrator: await office.signIn('administrator'),
  }
  tip = await office.git('for-each-ref')
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

const rows = table.map(([action, params, allowed]) => ({
  action,
  params,
  allowed,
  title: `${action} ${JSON.stringify(params)}`,
}))

describe('the table of rights', () => {
  it('has every action of the newsroom in it', () => {
    const names = new Set(table.map(([action]) => action))
    expect(actionNames.filter((name) => !names.has(name))).toEqual([])
    expect(ruledActions.filter((name) => !names.has(name))).toEqual([])
  })

  it('leaves no action without a rule: what nobody ruled, nobody may do', () => {
    expect(actionNames.filter((name) => !ruledActions.includes(name))).toEqual([])
  })
})

describe.each(rows)('$title', ({ action, params, allowed }) => {
  it.each(everybody)('is open to exactly the roles that may: %s', async (role) => {
    const answer = await visits[role].act(action, params)
    expect(answer.status).not.toBe(401)
    expect(answer.status).toBeLessThan(500)
    // An action that only the table knows yet is refused to all, as unknown.
    const isAllowed = !actionNames.includes(action) || allowed.includes(role)
    expect(answer.status === 403).toBe(!isAllowed)
    if (answer.status === 403)
      expect(jsonOf(answer)['error']).toMatch(/^Chỉ .+ mới được làm việc này; bạn là .+\.$/u)
  })

  it('is closed to who has not signed in, to forged cookies and to everything a foreign page can send', async () => {
    const nobody = new BrowserVisit(office.address)
    expect((await nobody.act(action, params)).status).toBe(401)
    const body = { action, params }
    const { cookie } = visits.administrator
    const forged = cookie.replace(/\.[^.;]*/u, '.AAAA')
    expect((await nobody.post('/api/v1', body, { cookie: forged })).status).toBe(401)
    const foreign = { origin: 'http://evil.example' }
    expect((await nobody.post('/api/v1', body, { cookie, ...foreign })).status).toBe(403)
    const renamed = { host: 'evil.example', origin: 'http://evil.example' }
    expect((await nobody.post('/api/v1', body, { cookie, ...renamed })).status).toBe(403)
    expect((await nobody.post('/api/v1', body, { cookie, 'content-type': 'text/plain' })).status).toBe(415)
    const query = `/api/v1?action=${action}&params=${encodeURIComponent(JSON.stringify(params))}`
    expect((await nobody.get(query, { cookie })).status).toBe(405)
    const head = await send(office.address, '/api/v1', {
      method: 'PUT',
      headers: { cookie },
      body: JSON.stringify(body),
    })
    expect(head.status).toBe(405)
  })
})

describe('all of it together', () => {
  it('has changed nothing in the repository', async () => {
    expect(await office.git('for-each-ref')).toBe(tip)
  })
})

describe('the preview', () => {
  it('is for those who have signed in', async () => {
    const body = { file: path, source: articleSource('Hội nghị', 'x') }
    expect((await new BrowserVisit(office.address).post('/api/preview', body)).status).toBe(401)
    expect((await visits.reporter.post('/api/preview', body)).status).toBe(200)
  })
})
