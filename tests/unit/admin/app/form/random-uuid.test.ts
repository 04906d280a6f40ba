import { describe, expect, it } from 'vitest'
import { provideRandomUuid, toUuid } from '#admin/app/form/random-uuid.ts'

describe('toUuid', () => {
  it('marks version and variant', () => {
    expect(toUuid(new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(toUuid(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
  })
})

describe('provideRandomUuid', () => {
  it('helps a browser on plain http', () => {
    const plain = { getRandomValues: (bytes: Uint8Array) => bytes.fill(1) } as unknown as Crypto
    provideRandomUuid(plain)
    expect(plain.randomUUID()).toBe('01010101-0101-4101-8101-010101010101')
  })

  it('leaves a browser that has its own alone', () => {
    const own = { randomUUID: () => 'own' }
    provideRandomUuid(own as unknown as Crypto)
    expect(own.randomUUID()).toBe('own')
  })
})
