import { type ReactNode, useEffect, useState } from 'react'
import { askLeaving, askQuietly } from '#admin/app/newsroom/answer.ts'
import { openPath } from './open-path.ts'

/** How often a tab says that it has an entry open, in milliseconds; the newsroom forgets it after 40 seconds. */
const beat = 15_000

let tab: string | null = null

/** Names the tab, not the member: somebody may have an entry open twice. */
function tabId(): string {
  tab ??= crypto.randomUUID()
  return tab
}

function namesIn(answer: unknown): readonly string[] {
  const { others } = Object(answer) as { readonly others?: unknown }
  if (!Array.isArray(others)) return []
  return others.flatMap((other) => {
    const { name } = Object(other) as { readonly name?: unknown }
    return typeof name === 'string' ? [name] : []
  })
}

function tell(path: string, state: 'editing' | 'gone'): Promise<unknown> {
  const ask = state === 'gone' ? askLeaving : askQuietly
  return ask('/api/v1', { action: 'presence', params: { path, tab: tabId(), state } }).catch(() => null)
}

/** Tells the newsroom that an entry is open here until the function it gives is called; hands on who else has it open. */
function attend(path: string, show: (names: readonly string[]) => void): () => void {
  let isOver = false
  const say = async (): Promise<void> => {
    const names = namesIn(await tell(path, 'editing'))
    if (!isOver) show(names)
  }
  const leave = (): void => void tell(path, 'gone')
  void say()
  const timer = setInterval(() => void say(), beat)
  addEventListener('pagehide', leave)
  return () => {
    isOver = true
    clearInterval(timer)
    removeEventListener('pagehide', leave)
    leave()
  }
}

/** Says who else has the entry open: "Đang sửa: Trần Thị Mẫu". Nothing where nobody has, or the entry is new. */
export function PresenceBar(): ReactNode {
  const [names, setNames] = useState<readonly string[]>([])
  const path = openPath(location.hash)
  useEffect(() => {
    setNames([])
    return path === null ? undefined : attend(path, setNames)
  }, [path])
  if (names.length === 0) return null
  return (
    <span className="presence" role="status" title={`Đang sửa: ${names.join(', ')}`}>
      Đang sửa: {names.join(', ')}
    </span>
  )
}
