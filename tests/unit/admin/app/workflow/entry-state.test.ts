import { describe, expect, it } from 'vitest'
import { type EntryState, firstStep, otherSteps, sayState, sayStep } from '#admin/app/workflow/entry-state.ts'

const published: EntryState = {
  isNewEntry: false,
  hasChanged: false,
  isModification: false,
  standing: 'live',
}
const draft = { ...published, currentStatus: 'draft' }
const inReview = { ...published, currentStatus: 'pending_review' }
const possible = { canCreate: true, canDelete: true, canWithdraw: true }
const publisher = ['read', 'write', 'review', 'publish'] as const
const editor = ['read', 'write', 'review'] as const
const reporter = ['read', 'write'] as const

describe('sayState', () => {
  it.each([
    [{ ...published, isNewEntry: true }, 'Chưa lưu'],
    [published, 'Đã đăng'],
    [{ ...published, standing: 'due' } as const, 'Hẹn giờ lên trang'],
    [{ ...published, standing: 'over' } as const, 'Đã hết hạn, tự gỡ'],
    [{ ...published, standing: 'hidden' } as const, 'Không hiện trên trang'],
    [draft, 'Bản nháp'],
    [{ ...draft, isModification: true }, 'Có bản nháp chưa đăng'],
    [{ ...inReview, isModification: true }, 'Bản sửa chờ duyệt'],
    [{ ...draft, currentStatus: 'pending_publish' }, 'Sẵn sàng đăng'],
  ])('says of %j: %s', (state, words) => {
    expect(sayState(state)).toBe(words)
  })
})

describe('firstStep', () => {
  it('lets whoever may publish do so from any step', () => {
    const states = [draft, inReview, { ...published, hasChanged: true }, { ...published, isNewEntry: true }]
    expect(states.map((state) => firstStep(state, publisher))).toEqual(Array(4).fill('publish'))
  })

  it('has nothing to publish where nothing was changed', () => {
    expect(firstStep(published, publisher)).toBeNull()
  })

  it('lets a reporter hand his work over, and then wait', () => {
    expect(firstStep(draft, reporter)).toBe('send')
    expect(firstStep({ ...published, hasChanged: true }, reporter)).toBe('send')
    expect(firstStep(inReview, reporter)).toBeNull()
  })

  it('lets an editor say that an article is ready', () => {
    expect(firstStep(inReview, editor)).toBe('approve')
    expect(firstStep({ ...inReview, currentStatus: 'pending_publish' }, editor)).toBeNull()
  })
})

describe('otherSteps', () => {
  it('offers to take off the site and to delete only what readers see, and only to whoever may', () => {
    expect(otherSteps(published, publisher, possible)).toEqual(['duplicate', 'withdraw', 'delete'])
    expect(otherSteps(published, reporter, possible)).toEqual(['duplicate'])
    expect(otherSteps(draft, publisher, possible)).not.toContain('withdraw')
  })

  it('offers to take off the site only what is there, and not while something typed would go with it', () => {
    expect(otherSteps({ ...published, standing: 'hidden' }, publisher, possible)).not.toContain('withdraw')
    expect(otherSteps({ ...published, standing: 'due' }, publisher, possible)).toContain('withdraw')
    expect(otherSteps({ ...published, hasChanged: true }, publisher, possible)).not.toContain('withdraw')
  })

  it('does not offer again what the first button does', () => {
    expect(otherSteps(inReview, editor, possible)).toEqual(['draft', 'duplicate', 'discard'])
    expect(otherSteps(draft, editor, possible)).toEqual(['pending_publish', 'duplicate', 'discard'])
  })

  it('lets the draft go before its entry', () => {
    const steps = otherSteps({ ...draft, isModification: true }, publisher, possible)
    expect(steps).toContain('discard')
    expect(steps).not.toContain('delete')
  })

  it('lets a reporter take back what he handed over', () => {
    expect(otherSteps(inReview, reporter, possible)).toEqual(['draft', 'duplicate', 'discard'])
  })

  it('has words for every step', () => {
    expect(otherSteps({ ...draft, hasChanged: true }, publisher, possible).map(sayStep)).toEqual([
      'Chuyển sang Chờ duyệt',
      'Chuyển sang Sẵn sàng đăng',
      'Lưu rồi viết bài mới',
      'Tạo bản sao',
      'Bỏ bản nháp',
    ])
  })
})
