import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { defineAction } from './action.ts'

/** How far the publication is that is under way, for the editor who waits. */
export const publishing = defineAction(z.object({}), ({ publisher }) => {
  const progress = publisher.progress()
  return Promise.resolve({ busy: progress !== null, done: progress?.done ?? 0, total: progress?.total ?? 0 })
})

/** The states of the site that are kept, the newest first. */
export const releases = defineAction(z.object({}), async ({ publisher }) => ({
  releases: await publisher.releases(),
}))

/** Lets readers see an earlier state of the site until the next publish. 404 for one that is not kept any more. */
export const rollback = defineAction(
  z.object({ id: z.string().min(1).max(100) }),
  async ({ publisher }, { id }) => {
    const kept = await publisher.releases()
    if (!kept.some((release) => release.id === id))
      throw new Refusal(
        404,
        'Bản phát hành này không còn được giữ. Hãy tải lại trang để xem các bản còn giữ.',
      )
    return { release: await publisher.rollback(id) }
  },
)
