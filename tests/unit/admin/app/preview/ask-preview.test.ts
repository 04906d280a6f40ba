import { afterEach, describe, expect, it, vi } from 'vitest'
import { askPreview } from '#admin/app/preview/ask-preview.ts'
import type { Draft } from '#admin/app/preview/preview-source.ts'

const now = new Date('2024-03-01T00:00:00Z')
const draft: Draft = {
  collection: 'articles',
  path: 'content/articles/2023/a.md',
  data: {
    title: 'A & <b>',
    kind: 'news',
    status: 'draft',
    sapo: 'Mở đầu',
    text: '**Đậm** <script>x</script>',
  },
}

function stubAnswer(answer: () => Promise<Response>) {
  const fetch = vi.fn(answer)
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('askPreview', () => {
  it('gives the page that the server rendered', async () => {
    stubAnswer(() => Promise.resolve(Response.json({ html: '<p>trang</p>' })))
    expect(await askPreview(draft, now)).toEqual({ html: '<p>trang</p>', notice: null })
  })

  it('says what an unfinished article lacks, without asking the server', async () => {
    const fetch = stubAnswer(() => Promise.resolve(Response.json({})))
    const { html, notice } = await askPreview({ ...draft, data: { ...draft.data, title: '' } }, now)
    expect(html).toBeNull()
    expect(notice).toBe(
      'Bản xem trước hiện ra khi các ô sau đã điền đúng:\nTiêu đề: cần có nội dung, nhưng đang để trống.',
    )
    expect(fetch).not.toHaveBeenCalled()
  })

  it('passes on what the server finds wrong', async () => {
    stubAnswer(() => Promise.resolve(Response.json({ error: 'Chuyên mục không có.' }, { status: 422 })))
    expect(await askPreview(draft, now)).toEqual({ html: null, notice: 'Chuyên mục không có.' })
  })

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
    ['fails', () => Promise.resolve(new Response('', { status: 500 }))],
    ['answers something else', () => Promise.resolve(Response.json({ page: 1 }))],
  ])('shows a plain, sanitised page where the server %s', async (_, answer) => {
    stubAnswer(answer)
    const { html, notice } = await askPreview(draft, now)
    expect(notice).toBe('Máy chủ chưa dựng được trang: đây là bản xem trước đơn giản.')
    expect(html).toContain('<h1>A &amp; &lt;b></h1>')
    expect(html).toContain('<strong>Đậm</strong>')
    expect(html).not.toContain('<script')
  })
})
