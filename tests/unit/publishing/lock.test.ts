import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withLock } from '#src/publishing/lock.ts'

const file = join(mkdtempSync(join(tmpdir(), 'ky-yeu-lock-')), 'lock')

describe('a lock', () => {
  it('lets one in after the other, also after a failure', async () => {
    const steps: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} in`)
      await wait(20)
      steps.push(`${name} out`)
      if (name === 'a') throw new Error('a failed')
    }
    const [first] = await Promise.allSettled([withLock(file, work('a')), withLock(file, work('b'))])
    expect(first.status).toBe('rejected')
    expect(steps).toEqual(['a in', 'a out', 'b in', 'b out'])
    expect(existsSync(file)).toBe(false)
  })

  it('is taken over from a process that died', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(file, String(pid))
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in')
  })
})
