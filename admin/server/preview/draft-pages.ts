import { type Context, Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { DraftError } from '#src/publishing/draft.ts'
import type { Identify } from '../members/identity.ts'
import type { Desk } from '../protocol/desk.ts'
import { draftKey } from '../protocol/parameters.ts'
import { Refusal } from '../refusal.ts'
import type { OpenDraft } from '../store/draft-desk.ts'
import type { DraftKey } from '../store/draft.ts'
import { addBanner, bannerStyle, bannerStyleAddress, previewPrefix } from './banner.ts'

/** What the pages of drafts are made from, and who may see them. */
export interface DraftPagesParts {
  readonly desk: Pick<Desk, 'store' | 'publisher'>
  readonly identify: Identify
}

/** The key of the draft that an address shows; `null` where it is no such address. */
function keyOf(path: string): DraftKey | null {
  const [, collection, slug] = /^\/xem-truoc\/([^/]+)\/(.+?)\/?$/u.exec(path) ?? []
  return draftKey.safeParse({ collection: decoded(collection), slug: decoded(slug) }).data ?? null
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part)
  } catch {
    return undefined
  }
}

async function pageOf({ store, publisher }: DraftPagesParts['desk'], key: DraftKey): Promise<string> {
  const draft: OpenDraft | null = await store.drafts.open(key)
  const entry = draft?.files.find(({ path }) => path.startsWith('content/'))
  if (draft === null || entry?.content === null || entry === undefined)
    throw new Refusal(
      404,
      'Không có bản nháp nào của bài này: có thể bài đã được đăng hoặc bản nháp đã bị bỏ.',
    )
  const pictures = draft.files.flatMap(({ path, content }) =>
    path.startsWith('public/media/') && content !== null ? [{ file: path, bytes: content }] : [],
  )
  try {
    const html = await publisher.preview(entry.path, entry.content.toString('utf8'), pictures)
    return addBanner(html, draft)
  } catch (error) {
    if (error instanceof DraftError) throw new Refusal(422, error.message)
    throw error
  }
}

function keepPrivate(context: Context): void {
  context.header('Cache-Control', 'no-store')
  context.header('X-Robots-Tag', 'noindex, nofollow')
}

/** The draft whose page asked for something, by the `Referer` that the browser sends within one site. */
function askingDraft(context: Context): DraftKey | null {
  const referer = URL.parse(context.req.header('referer') ?? '')
  return referer === null || referer.host !== context.req.header('host') ? null : keyOf(referer.pathname)
}

/**
 * Serves drafts to members under `/xem-truoc/<collection>/<slug>/`: the very page that readers would get, with a banner.
 * Pictures that only a draft has are found by its page under the address they will have. Whoever is not signed in is led
 * to the door.
 */
export function createDraftPages({ desk, identify }: DraftPagesParts): Hono {
  const pages = new Hono()
  pages.get(bannerStyleAddress, (context) =>
    context.body(bannerStyle, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  )
  pages.get(`${previewPrefix}/*`, async (context) => {
    keepPrivate(context)
    if ((await identify(context)) === null) return context.redirect('/admin/', 302)
    const key = keyOf(context.req.path)
    if (key === null) throw new Refusal(404, 'Không có địa chỉ này.')
    return context.html(await pageOf(desk, key))
  })
  pages.get('/media/*', async (context, next) => {
    const key = askingDraft(context)
    const path = decoded(context.req.path)
    const type = path === undefined ? undefined : getMimeType(path)
    if (key === null || type?.startsWith('image/') !== true || (await identify(context)) === null)
      return next()
    const bytes = await desk.store.drafts.read(key, `public${path ?? ''}`)
    if (bytes === null) return next()
    keepPrivate(context)
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': type })
  })
  return pages
}
