import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SignInThrottle } from '#admin/server/members/sign-in-throttle.ts'

const office = '203.0.113.9'

function throttle() {
  const database = new DatabaseSync(':memory:')
  onTestFinished(() => database.close())
  let now = Date.parse('2024-06-27T08:00:00+07:00')
  const guard = new SignInThrottle(database, () => now)
  return { guard, pass: (seconds: number) => void (now += seconds * 1000) }
}

const an = { email: 'an@example.vn', address: office }

describe('the throttle', () => {
  it('stops the sixth guess at one account from one address, and tells how long', () => {
    const { guard, pass } = throttle()
    for (let count = 0; count < 5; count += 1) {
      expect(guard.begin(an)).toBe(0)
      pass(10)
    }
    expect(guard.begin(an)).toBe(250)
  })

  it('lets go by itself', () => {
    const { guard, pass } = throttle()
    for (let count = 0; count < 9; count += 1) guard.begin(an)
    pass(300)
    expect(guard.begin(an)).toBe(0)
  })

  it('leaves the colleagues behind the same address alone', () => {
    const { guard } = throttle()
    for (let count = 0; count < 50; count += 1) guard.begin(an)
    expect(guard.begin({ email: 'binh@example.vn', address: office })).toBe(0)
  })

  it('does not mind how the email is written', () => {
    const { guard } = throttle()
    for (let count = 0; count < 5; count += 1) guard.begin({ ...an, email: ' AN@Example.vn' })
    expect(guard.begin(an)).toBeGreaterThan(0)
  })

  it('stops guessing from many addresses, but not the owner at his usual one', () => {
    const { guard } = throttle()
    guard.begin(an)
    guard.succeed(an)
    const from = (count: number) => ({ email: an.email, address: `198.51.100.${count.toString()}` })
    const waits = Array.from({ length: 21 }, (_, count) => guard.begin(from(count)))
    expect(waits.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 0))
    expect(waits[20]).toBe(3600)
    expect(guard.begin(an)).toBe(0)
  })

  it('forgets the slips of somebody who then got it right', () => {
    const { guard } = throttle()
    for (let count = 0; count < 5; count += 1) guard.begin(an)
    guard.succeed(an)
    expect(guard.begin(an)).toBe(0)
  })

  it('treats an email that nobody has like any other', () => {
    const { guard } = throttle()
    const nobody = { email: 'khong-ai@example.vn', address: office }
    for (let count = 0; count < 5; count += 1) expect(guard.begin(nobody)).toBe(0)
    expect(guard.begin(nobody)).toBeGreaterThan(0)
  })
})
