import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSecret } from '#admin/server/members/secret.ts'
import { temporaryFolder } from '../temporary-repository.ts'

describe('readSecret', () => {
  it('makes a secret once and keeps it', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const secret = readSecret(folder)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(readSecret(folder)).toBe(secret)
  })

  it('lets nobody but its own user read it', async () => {
    const folder = await temporaryFolder()
    readSecret(folder)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('is another one in every newsroom', async () => {
    expect(readSecret(await temporaryFolder())).not.toBe(readSecret(await temporaryFolder()))
  })
})
