import type { Patch } from '../patch.ts'

const notices = 'decap-cms-core/dist/esm/reducers/notifications.js'

/** Messages that come and go. */
export const noticePatches: readonly Patch[] = [
  {
    module: notices,
    reason:
      'A message takes the place of the one before: a fault that is mended is not told on, nor told twice.',
    find: 'state.notifications = [...state.notifications, {',
    put: 'state.notifications = [{',
  },
]
