import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../scripts/run-command.ts'

describe('runCommand', () => {
  it('gives the code and the whole output of a command of the project', async () => {
    const { code, output } = await runCommand(
      ['node', '-e', 'console.log(process.version); console.error("Ệ"); process.exit(3)'],
      false,
    )
    expect(code).toBe(3)
    expect(output).toContain('v24.')
    expect(output).toContain('Ệ')
  })

  it('says 127 of a command that does not exist', async () => {
    expect(await runCommand(['khong-co-lenh-nay'], false)).toMatchObject({ code: 127 })
  })
})
