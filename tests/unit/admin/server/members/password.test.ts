import { describe, expect, it } from 'vitest'
import {
  hashPassword,
  isEasyToGuess,
  randomPassword,
  verifyPassword,
} from '#admin/server/members/password.ts'

describe('hashPassword', () => {
  it('is argon2id with 19 MiB, two passes and one lane', async () => {
    expect(await hashPassword('một câu dễ nhớ')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  })

  it('knows a password again however the keyboard composed it, and no other', async () => {
    const hash = await hashPassword('Trường Sa là của ta')
    expect(await verifyPassword({ hash, password: 'Trường Sa là của ta'.normalize('NFD') })).toBe(true)
    expect(await verifyPassword({ hash, password: 'Truong Sa la cua ta' })).toBe(false)
  })
})

describe('randomPassword', () => {
  it('can be read aloud: four groups without letters that look alike', () => {
    for (let count = 0; count < 100; count += 1)
      expect(randomPassword()).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/u)
  })

  it('never comes twice', () => {
    expect(new Set(Array.from({ length: 1000 }, randomPassword)).size).toBe(1000)
  })
})

describe('isEasyToGuess', () => {
  const own = ['Nguyễn Văn An', 'nguyenvanan']

  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    'Nguyễn Văn An',
    'NGUYENVANAN 123',
    'nguyen-van-an-2024',
  ])('refuses %j', (password) => {
    expect(isEasyToGuess(password, own)).toBe(true)
  })

  it.each(['Sáng nay trời đẹp quá', 'k3m9p-x7w2r-q8t4v', 'Nguyễn Văn An thích ăn phở gà'])(
    'takes %j',
    (password) => {
      expect(isEasyToGuess(password, own)).toBe(false)
    },
  )
})
