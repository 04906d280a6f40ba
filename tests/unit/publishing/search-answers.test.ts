import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openAnswerDesk } from '#src/indexing/answers/answer-desk.ts'
import { openSearchAnswers } from '#src/publishing/search-answers.ts'
import type { SearchDocument } from '#src/search/documents/document.ts'

function article(name: string): SearchDocument {
  return { address: `/2024/${name}/`, title: `Hội nghị ${name}`, date: '2024', parts: [], filters: {} }
}

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kho-tra-loi-'))
  const file = join(folder, 'search.sqlite')
  const warnings: string[] = []
  const open = () => {
    const answers = openSearchAnswers(file, (message) => void warnings.push(message))
    onTestFinished(() => answers.close())
    return answers
  }
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, file, warnings, open }
}

function publication(origin: string | null, ...names: readonly string[]) {
  async function* documents() {
    for (const name of names) yield await Promise.resolve(article(name))
  }
  return { isWanted: true, changes: 'all', documents, origin } as const
}

async function found(file: string, text: string): Promise<number | null> {
  const desk = openAnswerDesk(file)
  const told = await desk.answer(`?q=${encodeURIComponent(text)}`)
  desk.close()
  return told === null ? null : (JSON.parse(told) as { total: number }).total
}

describe('the database of answers beside a site', () => {
  it('holds what was published', async () => {
    const { file, open } = openFolder()
    const answers = open()
    expect(answers.isAnswering()).toBe(false)
    await answers.follow(publication('một', 'alpha', 'beta'))
    expect(answers.isAnswering()).toBe(true)
    expect([await found(file, 'alpha'), await found(file, 'gamma')]).toEqual([1, 0])
  })

  it('is neither answered from nor taken for one where its first filling was cut short', async () => {
    const { file, warnings, open } = openFolder()
    const before = open()
    async function* cutShort() {
      for (let number = 0; number < 150; number += 1) yield await Promise.resolve(article(`alpha${number}`))
      throw new Error('killed')
    }
    await before.follow({ ...publication('một'), documents: cutShort })
    expect(warnings).toHaveLength(1)
    const after = open()
    expect([after.isAnswering(), await found(file, 'hội nghị')]).toEqual([false, null])
    await after.follow(publication('một', 'alpha', 'beta'))
    expect([after.isAnswering(), await found(file, 'hội nghị')]).toEqual([true, 2])
  })

  it('is made one of all articles where it was left at another state', async () => {
    const { file, open } = openFolder()
    const before = open()
    await before.follow(publication('một', 'alpha'))
    before.close()
    const after = open()
    after.takeUp('hai')
    await after.follow({ ...publication('hai', 'beta'), changes: new Map() })
    expect([await found(file, 'alpha'), await found(file, 'beta')]).toEqual([0, 1])
  })

  it('is trusted where it was left at this state, and takes only what changes', async () => {
    const { file, open } = openFolder()
    const before = open()
    await before.follow(publication('một', 'alpha'))
    before.close()
    const after = open()
    after.takeUp('một')
    const documents = () => {
      throw new Error('every article was asked for')
    }
    const changes = new Map([['/2024/beta/', article('beta')]])
    await after.follow({ isWanted: true, changes, documents, origin: 'hai' })
    expect([await found(file, 'alpha'), await found(file, 'beta')]).toEqual([1, 1])
  })

  it('is gone where settings do not want it', async () => {
    const { file, open } = openFolder()
    const answers = open()
    await answers.follow(publication('một', 'alpha'))
    await answers.follow({ ...publication('một', 'alpha'), isWanted: false })
    expect(existsSync(file)).toBe(false)
    expect(await found(file, 'alpha')).toBeNull()
  })

  it('never holds a publication up: what fails is told, and done at the next one', async () => {
    const { folder, file, warnings, open } = openFolder()
    const answers = open()
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    await answers.follow(publication('một', 'alpha'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(`${file}: máy chủ chưa tìm được bài vừa đăng`)
    rmSync(folder)
    await answers.follow({ ...publication('hai', 'alpha'), changes: new Map() })
    expect(await found(file, 'alpha')).toBe(1)
  })
})
