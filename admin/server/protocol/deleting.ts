import * as z from 'zod'
import { blobsAt } from '../entries/content-files.ts'
import { Refusal } from '../refusal.ts'
import { defineAction } from './action.ts'
import type { Desk } from './desk.ts'
import { permitEntry } from './permit.ts'
import { commitOptions, readablePath, revision } from './parameters.ts'

interface Deletion {
  readonly paths: readonly string[]
  readonly message: string
  readonly revisions: Readonly<Record<string, string | null>>
}

async function refuseMissing({ store }: Desk, paths: readonly string[]): Promise<void> {
  const { repository, ref } = store.place
  const blobs = await blobsAt(
    repository,
    paths.map((path) => ({ commit: ref, path })),
  )
  const missing = paths.filter((_, index) => blobs[index] === null)
  if (missing.length === 0) return
  throw new Refusal(
    404,
    `Không có tệp ${missing.join(', ')}: có lẽ người khác đã xóa. Hãy tải lại danh sách.`,
  )
}

async function remove(desk: Desk, { paths, message, revisions }: Deletion) {
  const { store, author, publish } = desk
  for (const path of paths) await permitEntry(desk, { path, source: null, right: 'publish' })
  await refuseMissing(desk, paths)
  const changes = paths.map((path) => {
    const seen = revisions[path]
    return { path, content: null, ...(seen === undefined ? {} : { revision: seen }) }
  })
  const saved = await store.save({ changes, author, message })
  return { message: 'Đã xóa.', published: await publish(saved) }
}

const base = { options: commitOptions, revisions: z.record(z.string(), revision).default({}) }

/** Deletes files from the published branch, all in one commit; `revisions` by path are compared where given. */
export const deleteFiles = defineAction(
  z.object({ ...base, paths: z.array(readablePath).min(1).max(1000) }),
  (desk, { paths, options, revisions }) => remove(desk, { paths, message: options.commitMessage, revisions }),
)

/** Deletes one file from the published branch. */
export const deleteFile = defineAction(
  z.object({ ...base, path: readablePath }),
  (desk, { path, options, revisions }) =>
    remove(desk, { paths: [path], message: options.commitMessage, revisions }),
)
