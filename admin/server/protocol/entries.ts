import * as z from 'zod'
import { revisionOf } from '../store/revision.ts'
import { defineAction } from './action.ts'
import { folderPath, readablePath } from './parameters.ts'

/** A text file as Decap wants it; `file.id` is its revision, both are `null` where there is no file. */
function toEntry(path: string, content: Buffer | null, label?: string) {
  return { data: content?.toString() ?? null, file: { path, label, id: revisionOf(content) } }
}

/** The entries of a folder. */
export const entriesByFolder = defineAction(
  z.object({
    folder: folderPath,
    extension: z.string().regex(/^[a-z]{1,5}$/u),
    depth: z.number().int().min(1).max(20).default(1),
  }),
  async ({ store }, { folder, ...listing }) => {
    const files = await store.list(folder, listing)
    return files.map(({ path, content }) => toEntry(path, content))
  },
)

/** Some entries by their paths. */
export const entriesByFiles = defineAction(
  z.object({ files: z.array(z.object({ path: readablePath, label: z.string().optional() })).max(1000) }),
  async ({ store }, { files }) => {
    const contents = await store.read(files.map(({ path }) => path))
    return files.map(({ path, label }) => toEntry(path, contents.get(path) ?? null, label))
  },
)

/** One entry as published. A missing one has `data: null`: Decap asks in this way whether a slug is free. */
export const getEntry = defineAction(z.object({ path: readablePath }), async ({ store }, { path }) =>
  toEntry(path, (await store.read([path])).get(path) ?? null),
)
