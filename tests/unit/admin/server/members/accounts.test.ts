import { describe, expect, it } from 'vitest'
import { openData } from '#admin/server/data/open-data.ts'
import { openAccounts } from '#admin/server/members/accounts.ts'
import { temporaryFolder } from '../temporary-repository.ts'

describe('openAccounts', () => {
  it('finds everybody again after a restart, their sessions too, but not those that are over', async () => {
    const folder = await temporaryFolder()
    const database = openData(folder)
    const before = await openAccounts(database, { folder })
    const welcome = await before.members.ensureFirstAdministrator({
      name: 'Lê Thị Hạnh',
      email: 'hanh@example.vn',
    })
    const body = { email: 'hanh@example.vn', password: welcome?.password ?? '' }
    const { token } = await before.auth.api.signInEmail({ body })
    await before.auth.api.signInEmail({ body })
    database
      .prepare('UPDATE session SET expiresAt = ? WHERE token <> ?')
      .run('2024-06-27T00:00:00.000Z', token)
    database.close()

    const again = openData(folder)
    const after = await openAccounts(again, { folder })
    expect(after.members.list().map(({ name }) => name)).toEqual(['Lê Thị Hạnh'])
    expect(again.prepare('SELECT token FROM session').all()).toEqual([{ token }])
    again.close()
  })

  it('shows the command line and the newsroom the same people while both are open', async () => {
    const folder = await temporaryFolder()
    const databases = [openData(folder), openData(folder)] as const
    const newsroom = await openAccounts(databases[0], { folder })
    const commandLine = await openAccounts(databases[1], { folder })
    const welcome = await commandLine.members.ensureFirstAdministrator()
    expect(newsroom.members.list()).toEqual([welcome?.member])
    for (const database of databases) database.close()
  })
})
