import { describe, expect, it } from 'vitest'
import { once, remember } from '#src/search/shards/remember.ts'

describe('what is remembered', () => {
  it('is loaded once for each key, also by those who ask at the same time', async () => {
    const asked: string[] = []
    const load = remember((key: string) => {
      asked.push(key)
      return Promise.resolve(key.toUpperCase())
    })
    expect(await Promise.all([load('a'), load('b'), load('a')])).toEqual(['A', 'B', 'A'])
    expect(asked).toEqual(['a', 'b'])
  })

  it('is loaded again after a failure', async () => {
    let tries = 0
    const load = once(() => {
      tries += 1
      return tries === 1 ? Promise.reject(new Error('404')) : Promise.resolve(tries)
    })
    await expect(load()).rejects.toThrow('404')
    expect([await load(), await load()]).toEqual([2, 2])
  })
})
