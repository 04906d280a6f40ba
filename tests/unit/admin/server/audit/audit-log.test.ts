import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AuditLog } from '#admin/server/audit/audit-log.ts'

function log() {
  const database = new DatabaseSync(':memory:')
  onTestFinished(() => database.close())
  return { database, audit: new AuditLog(database, () => new Date('2024-06-27T01:00:00Z')) }
}

const deed = {
  memberId: 'an',
  member: 'Nguyễn Văn An <an@example.vn>',
  action: 'persistEntry',
  target: 'content/articles/2024/hoi-nghi.md',
  outcome: 'ok',
  address: '203.0.113.9',
}

describe('the audit log', () => {
  it('tells who did what to what, when, from where and how it ended', async () => {
    const { audit } = log()
    await audit.add(deed)
    expect(audit.read({})).toEqual({
      lines: [{ id: 1, when: '2024-06-27T01:00:00.000Z', ...deed }],
      cursor: null,
    })
  })

  it('comes in pages, newest first', async () => {
    const { audit } = log()
    for (let count = 1; count <= 5; count += 1) await audit.add({ ...deed, target: count.toString() })
    const first = audit.read({ size: 2 })
    const second = audit.read({ size: 2, cursor: first.cursor ?? undefined })
    const third = audit.read({ size: 2, cursor: second.cursor ?? undefined })
    expect([first, second, third].map(({ lines }) => lines.map(({ target }) => target))).toEqual([
      ['5', '4'],
      ['3', '2'],
      ['1'],
    ])
    expect(third.cursor).toBeNull()
  })

  it('writes what comes together together, in its order', async () => {
    const { audit } = log()
    await Promise.all(
      Array.from({ length: 200 }, (_, count) => audit.add({ ...deed, target: count.toString() })),
    )
    const { lines } = audit.read({ size: 200 })
    expect(lines.map(({ target }) => Number(target))).toEqual(
      Array.from({ length: 200 }, (_, count) => 199 - count),
    )
  })

  it('says when the disk takes no more', async () => {
    const { database, audit } = log()
    database.exec('PRAGMA max_page_count = 8')
    const long = { ...deed, target: 'x'.repeat(300) }
    const all = Array.from({ length: 200 }, () => audit.add(long))
    await expect(Promise.all(all)).rejects.toThrow('full')
  })

  it('shows the deeds of one member', async () => {
    const { audit } = log()
    await audit.add(deed)
    await audit.add({ ...deed, memberId: 'binh' })
    await audit.add({ ...deed, memberId: null })
    expect(audit.read({ member: 'binh' }).lines.map(({ id }) => id)).toEqual([2])
  })

  it.each([
    "UPDATE audit SET outcome = 'ok'",
    'DELETE FROM audit',
    "INSERT OR REPLACE INTO audit SELECT 1, '', NULL, '', '', '', '', ''",
  ])('refuses to be rewritten by %s', async (statement) => {
    const { database, audit } = log()
    await audit.add({ ...deed, outcome: '403' })
    expect(() => database.exec(statement)).toThrow('the audit log is append-only')
    expect(audit.read({}).lines[0]?.outcome).toBe('403')
  })

  it('keeps one short line of what a stranger sends', async () => {
    const { audit } = log()
    await audit.add({ ...deed, member: `an@example.vn\nok ${'x'.repeat(5000)}` })
    const { member } = audit.read({}).lines[0] ?? deed
    expect(member).toHaveLength(300)
    expect(member).toMatch(/^an@example\.vn ok x+…$/u)
  })
})
