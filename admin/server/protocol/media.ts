import { basename } from 'node:path/posix'
import * as z from 'zod'
import { readableKind } from '../checks/path.ts'
import { pictureChange } from '../pictures/picture-change.ts'
import { Refusal } from '../refusal.ts'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import { asset, commitOptions, folderPath, picturePath } from './parameters.ts'

/** A picture as Decap wants it. */
export function toMediaFile(path: string, content: Buffer) {
  return {
    id: revisionOf(content),
    path,
    name: basename(path),
    content: content.toString('base64'),
    encoding: 'base64',
  }
}

/** Pictures lie in a folder of their year; more steps than these nobody makes. */
const deepest = 8

function isShown(path: string): boolean {
  try {
    return readableKind(path) === 'picture'
  } catch {
    return false
  }
}

/**
 * The pictures of a folder: with their bytes, as Decap's own client wants them; with `contents: false` only
 * names and sizes, since years of photographs are too much for one answer and the site serves them anyway, but
 * then those of the folders within (`public/media/2022/`) too.
 */
export const getMedia = defineAction(
  z.object({ mediaFolder: folderPath, contents: z.boolean().default(true) }),
  async ({ store }, { mediaFolder, contents }) => {
    if (!contents) {
      const names = await store.sizes(mediaFolder, { depth: deepest })
      return names
        .filter(({ path }) => isShown(path))
        .map(({ path, size }) => ({ id: path, path, name: basename(path), size }))
    }
    const files = await store.list(mediaFolder, { depth: 1 })
    return files.filter(({ path }) => isShown(path)).map(({ path, content }) => toMediaFile(path, content))
  },
)

/** One picture. 404 if there is none. */
export const getMediaFile = defineAction(z.object({ path: picturePath }), async ({ store }, { path }) => {
  const content = (await store.read([path])).get(path)
  if (content === undefined) throw new Refusal(404, `Không có tệp ${path}.`)
  return toMediaFile(path, content)
})

/** Adds a picture to the published branch; gives it as it is kept, and who made it, as it said itself. */
export const persistMedia = defineAction(z.object({ asset, options: commitOptions }), async (desk, order) => {
  const { path, content, credit } = await pictureChange(desk, order.asset)
  const change = { path, content, revision: null }
  const { commitMessage: message } = order.options
  await desk.publish(await desk.store.save({ changes: [change], author: desk.author, message }))
  return { ...toMediaFile(path, content), credit }
})
