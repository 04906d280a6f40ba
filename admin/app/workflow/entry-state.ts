import type { Right } from '#admin/app/newsroom/signed-in.ts'
import type { Standing } from './standing.ts'

/** What Decap knows of the entry that is open. */
export interface EntryState {
  readonly isNewEntry: boolean
  readonly hasChanged: boolean
  /** Step of the draft; `undefined` where there is none. */
  readonly currentStatus?: string | undefined
  /** Whether the draft is of an entry that is published already. */
  readonly isModification: boolean
  /** What readers see of what stands in the form, once it is published. */
  readonly standing: Standing
}

/** What a button does. */
export type Step =
  | 'publish'
  | 'send'
  | 'approve'
  | 'draft'
  | 'pending_review'
  | 'pending_publish'
  | 'saveAndNew'
  | 'duplicate'
  | 'discard'
  | 'withdraw'
  | 'delete'

/** The steps of a draft as people read them; the first of those that stand beside each other is of a new entry. */
const statusNames: Readonly<Record<string, readonly [string, string]>> = {
  draft: ['Bản nháp', 'Có bản nháp chưa đăng'],
  pending_review: ['Chờ duyệt', 'Bản sửa chờ duyệt'],
  pending_publish: ['Sẵn sàng đăng', 'Bản sửa sẵn sàng đăng'],
}

/** What readers see of an entry that has no draft. */
const standingNames: Readonly<Record<Standing, string>> = {
  live: 'Đã đăng',
  due: 'Hẹn giờ lên trang',
  over: 'Đã hết hạn, tự gỡ',
  hidden: 'Không hiện trên trang',
}

/** Where the entry stands, in a few words. */
export function sayState({ isNewEntry, currentStatus, isModification, standing }: EntryState): string {
  if (isNewEntry) return 'Chưa lưu'
  const names = currentStatus === undefined ? undefined : statusNames[currentStatus]
  if (names === undefined) return standingNames[standing]
  return names[isModification ? 1 : 0]
}

/** Whoever asks. */
export type Rights = readonly Right[]

/**
 * The one step that stands first, or `null`: who may publish publishes, whatever step the draft is at; the others
 * hand their work on.
 */
export function firstStep(state: EntryState, rights: Rights): Step | null {
  const hasWork = state.isNewEntry || state.hasChanged || state.currentStatus !== undefined
  if (!hasWork) return null
  if (rights.includes('publish')) return 'publish'
  if (state.currentStatus === undefined || state.currentStatus === 'draft') return 'send'
  return state.currentStatus === 'pending_review' && rights.includes('review') ? 'approve' : null
}

const statuses = ['draft', 'pending_review', 'pending_publish'] as const

/** The step a draft comes to by the button that stands first: the menu need not offer it again. */
const firstLeadsTo: Readonly<Partial<Record<Step, string>>> = {
  send: 'pending_review',
  approve: 'pending_publish',
}

function statusSteps(state: EntryState, rights: Rights): Step[] {
  const { currentStatus } = state
  if (currentStatus === undefined) return []
  const first = firstStep(state, rights)
  const offered = first === null ? undefined : firstLeadsTo[first]
  const others = statuses.filter((status) => status !== currentStatus && status !== offered)
  if (rights.includes('review')) return others
  return currentStatus === 'pending_review' ? ['draft'] : []
}

/** What an entry can be besides: whether the collection takes new ones, and whether its entries can leave the site. */
export interface Possible {
  readonly canCreate: boolean
  readonly canDelete: boolean
  readonly canWithdraw: boolean
}

function siteSteps(state: EntryState, rights: Rights, { canDelete, canWithdraw }: Possible): Step[] {
  const isPublished = !state.isNewEntry && (state.currentStatus === undefined || state.isModification)
  if (!isPublished || !rights.includes('publish')) return []
  return [
    // What is typed would go with the form that is loaded anew.
    ...(canWithdraw && !state.hasChanged && (state.currentStatus !== undefined || state.standing !== 'hidden')
      ? (['withdraw'] as const)
      : []),
    // A draft would outlive its entry: it goes first.
    ...(canDelete && state.currentStatus === undefined ? (['delete'] as const) : []),
  ]
}

/** The steps that stand in the menu. */
export function otherSteps(state: EntryState, rights: Rights, possible: Possible): readonly Step[] {
  return [
    ...statusSteps(state, rights),
    ...(possible.canCreate && state.hasChanged ? (['saveAndNew'] as const) : []),
    ...(possible.canCreate && !state.isNewEntry ? (['duplicate'] as const) : []),
    ...(state.currentStatus === undefined ? [] : (['discard'] as const)),
    ...siteSteps(state, rights, possible),
  ]
}

const names: Readonly<Record<Step, string>> = {
  publish: 'Đăng',
  send: 'Gửi duyệt',
  approve: 'Duyệt',
  draft: 'Chuyển về Bản nháp',
  pending_review: 'Chuyển sang Chờ duyệt',
  pending_publish: 'Chuyển sang Sẵn sàng đăng',
  saveAndNew: 'Lưu rồi viết bài mới',
  duplicate: 'Tạo bản sao',
  discard: 'Bỏ bản nháp',
  withdraw: 'Gỡ khỏi trang',
  delete: 'Xóa (vào thùng rác)',
}

/** A step as its button says it. */
export function sayStep(step: Step): string {
  return names[step]
}
