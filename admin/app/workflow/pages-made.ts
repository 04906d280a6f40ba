import { askDesk } from '#admin/app/page/ask-desk.ts'

/** How often the newsroom is asked, in milliseconds. Most publications are over before the first time. */
const pause = 1000

/** Below this nobody needs numbers. */
const fewPages = 50

function say(answer: Readonly<Record<string, unknown>>): string | null {
  const [done, total] = [Number(answer['done']), Number(answer['total'])]
  if (answer['busy'] !== true || !(total > fewPages)) return null
  const [made, all] = [Math.min(done, total), total].map((count) => count.toLocaleString('vi'))
  return `Đang dựng trang… ${String(made)} / ${String(all)} trang`
}

/** Tells again and again how many pages are made while something is published, until the answer is called. */
export function watchPages(tell: (text: string) => void): () => void {
  let isOver = false
  const look = async (): Promise<void> => {
    // Whether it succeeds is told by the publication itself.
    const text = say(await askDesk('publishing').catch(() => ({})))
    if (isOver) return
    if (text !== null) tell(text)
    timer = setTimeout(() => void look(), pause)
  }
  let timer = setTimeout(() => void look(), pause)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
