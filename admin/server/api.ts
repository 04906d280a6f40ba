import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { DraftError } from '#src/publishing/draft.ts'
import type { Publisher } from '#src/publishing/publisher-contract.ts'
import { readableKind } from './checks/path.ts'
import { guardWrite } from './guard.ts'
import { answer } from './protocol/actions.ts'
import type { Desk } from './protocol/desk.ts'
import { Refusal } from './refusal.ts'

/** Largest request taken, in bytes: two of the largest pictures and their article, as base64. */
export const largestRequest = 48 * 1024 * 1024

async function readJson(request: { readonly json: () => Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new Refusal(400, 'Dữ liệu gửi lên không phải JSON đúng.')
  }
}

const previewRequest = z.object({ file: z.string(), source: z.string() })

/**
 * The page of a source that is not saved, as far as it is written: what is still missing has a placeholder.
 * Throws a `Refusal` where the source cannot be read at all.
 */
async function preview(publisher: Publisher, request: unknown): Promise<{ readonly html: string }> {
  const parsed = previewRequest.safeParse(request)
  if (!parsed.success) throw new Refusal(422, 'Cần { file, source } để xem trước.')
  const { file, source } = parsed.data
  if (readableKind(file) !== 'text') throw new Refusal(422, `${file}: không phải bài viết.`)
  try {
    return { html: await publisher.preview(file, source) }
  } catch (error) {
    if (error instanceof DraftError) throw new Refusal(422, error.message)
    throw error
  }
}

/** The newsroom's addresses under `/api`, all of them POST with JSON from a page of the newsroom itself. */
export function createApi(desk: Desk, publisher: Publisher): Hono {
  const tooLarge = (): never => {
    throw new Refusal(413, 'Dữ liệu gửi lên quá lớn (nhiều nhất 48 MB một lần). Hãy tải từng ảnh một.')
  }
  const api = new Hono()
  api.use(async (context, next) => {
    if (context.req.method !== 'POST') throw new Refusal(405, 'Địa chỉ này chỉ nhận POST.')
    await guardWrite(context, next)
    context.header('Cache-Control', 'no-store')
  })
  api.use(bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
  api.post('/v1', async (context) => context.json(await answer(desk, await readJson(context.req))))
  api.post('/preview', async (context) => context.json(await preview(publisher, await readJson(context.req))))
  api.all('*', () => {
    throw new Refusal(404, 'Không có địa chỉ này.')
  })
  return api
}
