import { describe, expect, it } from 'vitest'
import { temporaryAccounts } from '../temporary-desk.ts'

async function newsroom() {
  const { accounts, database } = await temporaryAccounts()
  const welcome = await accounts.members.ensureFirstAdministrator({
    name: 'Lê Thị Hạnh',
    email: 'hanh@example.vn',
  })
  if (welcome === null) throw new Error('there was somebody already')
  return { ...accounts, database, hanh: welcome.member, password: welcome.password }
}

const an = { name: 'Nguyễn Văn An', email: 'an@example.vn', role: 'reporter', sections: ['tin-tuc'] }

describe('the first administrator', () => {
  it('is made once, with a password to sign in with', async () => {
    const { members, auth, password } = await newsroom()
    expect(await members.ensureFirstAdministrator()).toBeNull()
    expect(members.list()).toHaveLength(1)
    const body = { email: 'hanh@example.vn', password }
    expect((await auth.api.signInEmail({ body })).user.name).toBe('Lê Thị Hạnh')
  })

  it('cannot be locked, lowered or removed while nobody else could do his work', async () => {
    const { members, hanh } = await newsroom()
    const only = 'Đây là người quản trị duy nhất còn hoạt động. Hãy thêm một người quản trị khác trước.'
    expect(() => members.remove(hanh.id)).toThrow(only)
    expect(() => members.change(hanh.id, { role: 'publisher' })).toThrow(only)
    expect(() => members.change(hanh.id, { isDisabled: true })).toThrow(only)
    const { member } = await members.add({ ...an, role: 'administrator' })
    members.change(member.id, { isDisabled: true })
    expect(() => members.remove(hanh.id)).toThrow(only)
    members.change(member.id, { isDisabled: false })
    expect(members.remove(hanh.id).name).toBe('Lê Thị Hạnh')
    expect(members.list().map(({ name }) => name)).toEqual(['Nguyễn Văn An'])
  })
})

describe('members', () => {
  it('are added with a role and sections, and found by email however it is written', async () => {
    const { members } = await newsroom()
    const { member } = await members.add({ ...an, name: ' Nguyễn  Văn An ', email: ' AN@Example.vn' })
    const { id } = member
    expect(member).toEqual({
      ...an,
      id,
      isDisabled: false,
      twoFactor: false,
      mustChangePassword: true,
      lastSeen: null,
    })
    expect(members.find('An@example.vn')).toEqual(member)
    expect(members.find(id)).toEqual(member)
    expect(members.find('khong-ai@example.vn')).toBeNull()
  })

  it('are listed in the order of the Vietnamese alphabet', async () => {
    const { members } = await newsroom()
    for (const [name, email] of [
      ['Đỗ Mạnh', 'do@example.vn'],
      ['Dương Văn Ân', 'duong@example.vn'],
      ['Ánh', 'anh@example.vn'],
    ])
      await members.add({ name, email, role: 'editor' })
    expect(members.list().map(({ name }) => name)).toEqual(['Ánh', 'Dương Văn Ân', 'Đỗ Mạnh', 'Lê Thị Hạnh'])
  })

  it.each([
    [{ name: '' }, 'Họ tên: cần từ 1 đến 100 ký tự, không có dấu < >.'],
    [{ name: 'An <root>' }, 'Họ tên: cần từ 1 đến 100 ký tự, không có dấu < >.'],
    [{ email: 'an' }, 'Email: cần dạng ten@coquan.vn.'],
    [{ email: `${'a'.repeat(200)}@example.vn` }, 'Email: dài nhất 200 ký tự.'],
    [{ role: 'root' }, 'Vai trò: cần một trong reporter, editor, publisher, administrator.'],
    [{ sections: [] }, 'Chuyên mục: cần ít nhất một, hoặc tất cả.'],
    [{ sections: ['Tin tức'] }, 'Chuyên mục: cần đường dẫn không dấu, như "tin-tuc".'],
  ])('are not added with %j', async (slip, message) => {
    const { members } = await newsroom()
    await expect(members.add({ ...an, ...slip })).rejects.toMatchObject({ status: 422, message })
    expect(members.list()).toHaveLength(1)
  })

  it('have an email each', async () => {
    const { members } = await newsroom()
    await expect(members.add({ ...an, email: 'Hanh@example.vn' })).rejects.toMatchObject({
      status: 409,
      message: 'Email hanh@example.vn đã có tài khoản.',
    })
  })

  it('are missed with 404', async () => {
    const { members } = await newsroom()
    const missing = { status: 404, message: 'Không có tài khoản ai-do.' }
    expect(() => members.change('ai-do', { name: 'A' })).toThrow(expect.objectContaining(missing))
    expect(() => members.remove('ai-do')).toThrow(expect.objectContaining(missing))
    expect(() => members.signOut('ai-do')).toThrow(expect.objectContaining(missing))
    await expect(members.reset('ai-do')).rejects.toMatchObject(missing)
  })

  it('change only in what is given', async () => {
    const { members } = await newsroom()
    const { member } = await members.add(an)
    expect(members.change(member.id, { role: 'editor' })).toEqual({ ...member, role: 'editor' })
    expect(members.change(member.id, { sections: null })).toEqual({
      ...member,
      role: 'editor',
      sections: null,
    })
  })

  it('work only while their account is open', async () => {
    const { members } = await newsroom()
    const { member } = await members.add(an)
    expect(members.active(member.id)).toEqual({
      ...an,
      id: member.id,
      mustChangePassword: true,
      isDemo: false,
    })
    members.change(member.id, { isDisabled: true })
    expect(members.active(member.id)).toBeNull()
  })

  it('cannot sign in when locked, nor with the old password after a reset', async () => {
    const { members, auth } = await newsroom()
    const { member, password } = await members.add(an)
    members.change(member.id, { isDisabled: true })
    const signIn = (word: string) => auth.api.signInEmail({ body: { email: an.email, password: word } })
    await expect(signIn(password)).rejects.toMatchObject({ body: { code: 'ACCOUNT_DISABLED' } })
    members.change(member.id, { isDisabled: false })
    const fresh = await members.reset(member.id)
    await expect(signIn(password)).rejects.toMatchObject({ body: { code: 'INVALID_EMAIL_OR_PASSWORD' } })
    expect((await signIn(fresh.password)).user.id).toBe(member.id)
  })

  it('leave nothing behind when removed', async () => {
    const { members, auth, database } = await newsroom()
    const { member, password } = await members.add(an)
    await auth.api.signInEmail({ body: { email: an.email, password } })
    members.see(member.id)
    members.remove(member.id)
    for (const [table, column] of [
      ['session', 'userId'],
      ['account', 'userId'],
      ['memberSeen', 'member'],
    ] as const)
      expect(database.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ?`).all(member.id)).toEqual([])
  })

  it('are seen to the minute', async () => {
    const { members, hanh } = await newsroom()
    members.see(hanh.id)
    expect(members.find(hanh.id)?.lastSeen).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/u)
  })
})
