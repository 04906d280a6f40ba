import { describe, expect, it } from 'vitest'
import { AnswerCache } from '#admin/server/static/answer-cache.ts'
import type { FileAnswer } from '#admin/server/static/file-answer.ts'

function answer(size: number): FileAnswer {
  return { status: 200, etag: '"x"', headers: {}, bytes: new Uint8Array(size) }
}

describe('a cache of answers', () => {
  it('knows the answers of one release only', () => {
    const cache = new AnswerCache(1600)
    cache.set('/r1', '/', answer(10))
    expect(cache.get('/r1', '/')).toBeDefined()
    expect(cache.get('/r2', '/')).toBeUndefined()
    cache.set('/r2', '/a/', answer(10))
    expect(cache.get('/r1', '/')).toBeUndefined()
    expect(cache.get('/r2', '/')).toBeUndefined()
  })

  it('forgets the oldest where it grows too large, and takes no file that is large itself', () => {
    const cache = new AnswerCache(1600)
    for (let page = 0; page < 17; page += 1) cache.set('/r', String(page), answer(100))
    expect(cache.get('/r', '0')).toBeUndefined()
    expect(cache.get('/r', '1')).toBeDefined()
    cache.set('/r', 'large', answer(101))
    expect(cache.get('/r', 'large')).toBeUndefined()
  })
})
