import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type LineLimits, openAnswerLine } from '#admin/server/search/answer-line.ts'
import { openAnswerWriter } from '#src/indexing/answers/answer-writer.ts'

const patient: LineLimits = { patience: 20_000, waiting: 10 }

async function openLine(limits: LineLimits, isThere = true) {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-dap-'))
  const file = join(folder, 'search.sqlite')
  if (isThere) {
    const writer = openAnswerWriter(file)
    await writer.rebuild([
      { address: '/2024/a/', title: 'Hội nghị', date: '2024', parts: [], filters: { nam: ['2024'] } },
    ])
    writer.keep('')
    writer.close()
  }
  const warnings: string[] = []
  const line = openAnswerLine(file, { warn: (message) => void warnings.push(message), limits })
  onTestFinished(async () => {
    await line.close()
    rmSync(folder, { recursive: true })
  })
  return { line, file, warnings }
}

const busy = { status: 503, details: { retryAfter: 2 } }

describe('the line of questions', () => {
  it('answers many at once, each its own', async () => {
    const { line } = await openLine(patient)
    const questions = ['?q=hoi', '?q=khong+co', '?nam=2024']
    const told = await Promise.all(questions.map((question) => line.ask(question)))
    expect(told.map((one) => (JSON.parse(one ?? '{}') as { total?: number }).total)).toEqual([1, 0, 1])
  })

  it('turns away what would wait behind too many', async () => {
    const { line } = await openLine({ ...patient, waiting: 1 })
    const first = [line.ask('?q=hoi'), line.ask('?q=nghi')]
    await expect(line.ask('?q=hoi+nghi')).rejects.toMatchObject(busy)
    expect(await Promise.all(first)).toHaveLength(2)
  })

  it('gives a question up that takes too long, says so to the administrator, and goes on', async () => {
    const { line, warnings } = await openLine({ ...patient, patience: 1 })
    await expect(line.ask('?q=hoi')).rejects.toMatchObject(busy)
    await expect(line.ask('?q=nghi')).rejects.toMatchObject(busy)
    expect(warnings[0]).toContain('hơn 1 ms chưa xong: ?q=hoi')
  })

  it('takes the database up when it comes, and says what is wrong with it', async () => {
    const { line, file, warnings } = await openLine(patient, false)
    expect(await line.ask('?q=hoi')).toBeNull()
    writeFileSync(file, 'hỏng '.repeat(1000))
    await expect(line.ask('?q=hoi')).rejects.toMatchObject(busy)
    expect(warnings).toHaveLength(1)
    const writer = openAnswerWriter(file)
    await writer.rebuild([{ address: '/2024/b/', title: 'Hội', date: '2024', parts: [], filters: {} }])
    writer.keep('')
    writer.close()
    expect(JSON.parse((await line.ask('?q=hoi')) ?? '{}')).toMatchObject({ total: 1 })
  })
})
