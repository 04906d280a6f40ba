import { expect, it } from 'vitest'
import { vietnamNow } from '#src/site/now.ts'

it('says a moment in Vietnamese time, whatever the clock of the machine', () => {
  expect(vietnamNow(new Date('2024-06-26T17:30:00Z'))).toBe('2024-06-27T00:30:00+07:00')
})
