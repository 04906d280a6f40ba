import { type Question, ask } from '#admin/app/page/ask.ts'
import type { Step } from './entry-state.ts'

/** The steps that take something away, and what is asked before them. */
const questions: Readonly<Partial<Record<Step, Question>>> = {
  discard: {
    title: 'Bỏ bản nháp này?',
    text: 'Những gì sửa trong bản nháp sẽ mất. Bài đang hiện trên trang, nếu có, vẫn giữ nguyên.',
    yes: 'Bỏ bản nháp',
  },
  withdraw: {
    title: 'Gỡ bài này khỏi trang?',
    text: 'Người đọc không thấy bài nữa. Bài vẫn còn trong kho, lúc nào cũng đăng lại được.',
    yes: 'Gỡ khỏi trang',
  },
  delete: {
    title: 'Xóa mục này?',
    text: 'Người đọc không thấy nữa. Mục này vào Thùng rác và khôi phục được từ đó.',
    yes: 'Xóa',
  },
}

/** Asks before a step that takes something away; `true` to go on, at once for every other step. */
export function confirmStep(step: Step): Promise<boolean> {
  const question = questions[step]
  return question === undefined ? Promise.resolve(true) : ask(question)
}
