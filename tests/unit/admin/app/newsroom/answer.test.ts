import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  NewsroomError,
  askLeaving,
  askNewsroom,
  mergedFiles,
  onSessionEnd,
  savedRevisions,
  toNewsroomError,
} from '#admin/app/newsroom/answer.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerWith(status: number, body: string): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

describe('askNewsroom', () => {
  it('sends JSON and gives the JSON of the answer', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('{"data":"x"}')))
    vi.stubGlobal('fetch', fetch)
    expect(await askNewsroom('/api/v1', { action: 'getEntry' })).toEqual({ data: 'x' })
    expect(fetch).toHaveBeenCalledWith('/api/v1', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"action":"getEntry"}',
    })
  })

  it('says in Vietnamese that the server cannot be reached, and that nothing is lost', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(askNewsroom('/api/v1', {})).rejects.toMatchObject({
      status: 0,
      message: 'Không nối được với máy chủ. Bài vẫn còn nguyên trên màn hình: hãy kiểm tra mạng rồi lưu lại.',
    })
  })

  it('passes on the words of a refusal', async () => {
    answerWith(422, '{"error":"Tiêu đề: cần có nội dung."}')
    await expect(askNewsroom('/api/v1', {})).rejects.toMatchObject({
      status: 422,
      message: 'Tiêu đề: cần có nội dung.',
    })
  })

  it('finds words of its own where the server has none', async () => {
    answerWith(502, '<html>Bad gateway</html>')
    await expect(askNewsroom('/api/v1', {})).rejects.toThrow('Máy chủ báo lỗi 502. Hãy thử lại.')
  })
})

describe('askLeaving', () => {
  it('asks the browser to send it also where the tab closes meanwhile', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('{}')))
    vi.stubGlobal('fetch', fetch)
    await askLeaving('/api/v1', { action: 'presence' })
    expect(fetch).toHaveBeenCalledWith('/api/v1', expect.objectContaining({ keepalive: true }))
  })
})

describe('toNewsroomError', () => {
  it('holds both versions of what two editors changed', () => {
    const conflict = {
      path: 'content/a.md',
      mine: 'a',
      theirs: 'b',
      revision: 'c',
      merged: 'm',
      fields: ['Tiêu đề'],
    }
    const error = toNewsroomError(409, { error: 'Có người khác đã sửa.', conflicts: [conflict] })
    expect(error.conflicts).toEqual([conflict])
  })

  it('is shown without a class name in front', () => {
    expect(String(new NewsroomError(500, 'Máy chủ gặp lỗi.'))).toBe('Máy chủ gặp lỗi.')
  })
})

describe('a session that ended', () => {
  afterEach(() => {
    onSessionEnd(null)
  })

  it('asks to sign in again and then sends the same once more', async () => {
    const answers = [new Response('{"error":"Hết phiên."}', { status: 401 }), new Response('{"ok":1}')]
    const fetch = vi.fn((_address: string, _request: { readonly body: string }) =>
      Promise.resolve(answers.shift()),
    )
    vi.stubGlobal('fetch', fetch)
    onSessionEnd(() => Promise.resolve(true))
    expect(await askNewsroom('/api/v1', { action: 'persistEntry' })).toEqual({ ok: 1 })
    expect(fetch.mock.calls.map(([, { body }]) => body)).toEqual(Array(2).fill('{"action":"persistEntry"}'))
  })

  it('is told of where nobody signs in again', async () => {
    answerWith(401, '{"error":"Bạn chưa đăng nhập, hoặc phiên làm việc đã hết."}')
    onSessionEnd(() => Promise.resolve(false))
    await expect(askNewsroom('/api/v1', {})).rejects.toMatchObject({
      status: 401,
      message: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
    })
  })
})

describe('mergedFiles', () => {
  it('reads what was merged, and nothing from an answer without it', () => {
    expect(mergedFiles({ merged: [{ path: 'a.md', source: 's' }, { path: 'b.md' }] })).toEqual([
      { path: 'a.md', source: 's' },
    ])
    expect(mergedFiles({ files: [] })).toEqual([])
  })
})

describe('savedRevisions', () => {
  it('reads which version a save left behind', () => {
    expect(
      savedRevisions({
        files: [
          { path: 'a.md', revision: 'r' },
          { path: 'b.md', revision: null },
        ],
      }),
    ).toEqual([
      { path: 'a.md', revision: 'r' },
      { path: 'b.md', revision: null },
    ])
    expect(savedRevisions(null)).toEqual([])
  })
})
