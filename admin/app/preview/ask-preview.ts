import { NewsroomError, askNewsroom } from '#admin/app/newsroom/answer.ts'
import { faultsOf } from '#admin/app/newsroom/before-save.ts'
import { plainPage } from './plain-page.ts'
import { type Draft, previewSource } from './preview-source.ts'

/** A page to show, or why the last one still stands; never neither. */
export interface Preview {
  readonly html: string | null
  /** Vietnamese; `null` where all is well. */
  readonly notice: string | null
}

const waitingNotice = 'Bản xem trước hiện ra khi các ô sau đã điền đúng:'
const plainNotice = 'Máy chủ chưa dựng được trang: đây là bản xem trước đơn giản.'

function htmlOf(answer: unknown): string {
  const html = typeof answer === 'object' && answer !== null && 'html' in answer ? answer.html : null
  if (typeof html !== 'string') throw new NewsroomError(500, 'Máy chủ không trả lời trang xem trước.')
  return html
}

/**
 * The page of a draft by the server's renderer. Where the draft itself is faulty the faults come back as
 * the notice; where the server cannot render, a plain page does. Never rejects.
 */
export async function askPreview(draft: Draft, now: Date): Promise<Preview> {
  const faults = faultsOf(draft.collection, draft.data)
  if (faults !== '') return { html: null, notice: `${waitingNotice}\n${faults}` }
  const order = previewSource(draft, now)
  try {
    return { html: htmlOf(await askNewsroom('/api/preview', order)), notice: null }
  } catch (error) {
    const isFaulty = error instanceof NewsroomError && error.status === 422
    if (isFaulty) return { html: null, notice: error.message }
    return { html: plainPage(order.source), notice: plainNotice }
  }
}
