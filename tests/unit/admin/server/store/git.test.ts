import { describe, expect, it, vi } from 'vitest'
import { GitFault, gitText, runGit } from '#admin/server/store/git.ts'
import { temporaryRepository } from '../temporary-repository.ts'

describe('runGit', () => {
  it('says which command failed, with its exit code and its complaint', async () => {
    const { folder } = await temporaryRepository()
    const failing = runGit(folder, ['rev-parse', '--verify', 'khong-co'])
    await expect(failing).rejects.toThrow(GitFault)
    await expect(failing).rejects.toThrow(
      'git rev-parse --verify khong-co: expected exit code 0, got 128: fatal: Needed a single revision',
    )
  })

  it('takes an exit code that the call allows as an answer', async () => {
    const { folder } = await temporaryRepository()
    const { code } = await runGit(folder, ['config', '--get', 'khong.co'], { allow: [1] })
    expect(code).toBe(1)
  })

  it('stays in its repository although the environment points at another', async () => {
    const here = await temporaryRepository()
    const other = await temporaryRepository()
    vi.stubEnv('GIT_DIR', `${other.folder}/.git`)
    const top = await gitText(here.folder, 'rev-parse', '--absolute-git-dir')
    vi.unstubAllEnvs()
    expect(top).toBe(`${here.folder}/.git`)
  })

  it('survives a command that ends before it has read its input', async () => {
    const { folder } = await temporaryRepository()
    const { output } = await runGit(folder, ['version'], { input: Buffer.alloc(1_000_000) })
    expect(output.toString()).toContain('git version')
  })
})
