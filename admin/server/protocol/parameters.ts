import * as z from 'zod'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { entryPath, readableFolder, readableKind, writableKind } from '../checks/path.ts'
import { Refusal } from '../refusal.ts'
import { draftStatuses } from '../store/draft.ts'

/** Lets a check that throws a `Refusal` speak for a parameter. */
function refusing(check: (value: string) => unknown) {
  return (value: string, context: z.RefinementCtx): void => {
    try {
      check(value)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
  }
}

function passing(check: (value: string) => unknown): z.ZodType<string> {
  return z.string().superRefine(refusing(check))
}

/** A file the newsroom shows. */
export const readablePath = passing(readableKind)

/** A text the newsroom shows: a picture cannot be read as one. */
export const textPath = passing((path) => {
  if (readableKind(path) !== 'text') throw new Refusal(422, `${path}: cần một tệp .md hoặc .yml.`)
})

/** A picture the newsroom shows. */
export const picturePath = passing((path) => {
  if (readableKind(path) !== 'picture')
    throw new Refusal(422, `${path}: cần một tệp ảnh trong public/media/.`)
})

/** A file the newsroom writes. */
export const writablePath = passing(writableKind)

/** A folder the newsroom lists. */
export const folderPath = passing(readableFolder).transform(readableFolder)

/** Revision of a file as `file.id` of a read gave it; `null` for a file that was not there. */
export const revision = z
  .string()
  .regex(/^[0-9a-f]{64}$/u, 'cần mã phiên bản SHA-256')
  .nullable()

const names = Object.keys(collections) as [CollectionName, ...CollectionName[]]

/** The name of a collection. */
export const collectionName = z.enum(names, 'cần tên một mục nội dung')

/** What names a draft. Becomes part of a ref's name, so nothing but plain names between slashes. */
export const draftKey = z.object({
  collection: collectionName,
  slug: z
    .string()
    .max(300)
    .regex(/^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/u, 'cần đường dẫn không dấu')
    // As a file of the collection that takes any slug: what is no path cannot be a draft's name either.
    .superRefine(refusing((slug) => entryPath('articles', slug)))
    .refine((slug) => !slug.endsWith('.lock') && !slug.includes('.lock/'), 'không được kết thúc bằng .lock'),
})

/** A step of the editorial workflow. */
export const draftStatus = z.enum(draftStatuses)

/** A picture on its way in. */
export const asset = z.object({
  path: writablePath,
  content: z.base64('cần nội dung dạng base64'),
  encoding: z.literal('base64'),
})

/** What the client says about a commit. */
export const commitOptions = z.object({ commitMessage: z.string().default('') })
