import { Component, type ReactNode, createRef } from 'react'
import type { CollectionName } from '#src/schema/collections.ts'
import type { ImmutableRecord } from '#admin/app/newsroom/before-save.ts'
import { type Preview, askPreview } from './ask-preview.ts'
import { showPage } from './page-frame.ts'
import type { Draft } from './preview-source.ts'

/** What Decap hands to a preview, as far as we use it. */
export interface PreviewProps {
  readonly entry: ImmutableRecord
}

/** How long typing has to rest before the page is rendered again, in milliseconds. */
const rest = 300

function toDraft(entry: ImmutableRecord): Draft {
  const data = entry.get('data') as ImmutableRecord
  const path = entry.get('path')
  return {
    collection: entry.get('collection') as CollectionName,
    path: typeof path === 'string' ? path : '',
    data: data.toJS(),
  }
}

const noticeStyle = {
  margin: 0,
  padding: '10px 16px',
  font: '15px/1.5 system-ui, sans-serif',
  whiteSpace: 'pre-line',
  color: '#55524B',
  background: '#F6EFE6',
  borderBottom: '1px solid #DDD8CC',
} as const
const paneStyle = { position: 'fixed', inset: 0, display: 'flex', flexDirection: 'column' } as const
const frameStyle = { flex: 1, width: '100%', border: 0, background: '#FBFAF6' } as const

/** The page of the entry as readers will see it, a moment after typing rests; the last good page stays. */
export class EntryPreview extends Component<PreviewProps, { readonly notice: string | null }> {
  override readonly state: { readonly notice: string | null } = { notice: null }
  private readonly frame = createRef<HTMLIFrameElement>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  override componentDidMount(): void {
    this.#ask()
  }

  override componentDidUpdate(before: PreviewProps): void {
    if (before.entry.get('data') === this.props.entry.get('data')) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#ask, rest)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
  }

  readonly #ask = (): void => {
    this.#asked += 1
    const asked = this.#asked
    void askPreview(toDraft(this.props.entry), new Date()).then((preview) => {
      // An answer that a later question has overtaken would show an older text.
      if (asked === this.#asked) this.#show(preview)
    })
  }

  #show({ html, notice }: Preview): void {
    if (html !== null && this.frame.current) showPage(this.frame.current, html)
    this.setState({ notice })
  }

  override render(): ReactNode {
    const { notice } = this.state
    return (
      <div style={paneStyle}>
        {notice !== null && (
          <p role="status" style={noticeStyle}>
            {notice}
          </p>
        )}
        <iframe ref={this.frame} title="Trang xem trước" sandbox="allow-same-origin" style={frameStyle} />
      </div>
    )
  }
}
