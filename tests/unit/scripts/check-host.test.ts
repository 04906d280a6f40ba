import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../../scripts/check-host.cjs')

function runOn(version: string, event: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(script)})`
  const { status, stderr } = spawnSync(process.execPath, ['-e', pretend], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: event },
  })
  return { status, said: stderr.trim().split('\n').filter(Boolean) }
}

describe('check-host', () => {
  it('refuses to install on a Node that cannot, in one line', () => {
    const { status, said } = runOn('18.20.4', 'preinstall')
    expect(status).toBe(1)
    expect(said).toEqual([expect.stringContaining('cần Node 20 trở lên, máy này có Node 18.20.4')])
  })

  it('lets npm ci begin on the Node of an ordinary server', () => {
    expect(runOn('20.20.2', 'preinstall')).toEqual({ status: 0, said: [] })
  })

  it("says to install the project's own Node where a script runs on the host's", () => {
    const { status, said } = runOn('20.20.2', 'start')
    expect(status).toBe(1)
    expect(said).toEqual([expect.stringContaining('hãy chạy "npm ci" (không kèm --ignore-scripts)')])
  })

  it("is silent on the project's own Node", () => {
    expect(runOn('24.21.0', 'start')).toEqual({ status: 0, said: [] })
  })
})
