import type { OpenDraft } from 'decap-cms-backend-proxy'

interface WholeDraft extends OpenDraft {
  readonly sources: readonly { readonly id: string; readonly data: string }[]
}

function idOf({ collection, slug }: { readonly collection: string; readonly slug: string }): string {
  return `${collection}/${slug}`
}

/**
 * The drafts that came together in one answer: Decap asks for each of them, and for the text of each, one by one, and
 * is answered from here. Texts are kept by their hash, so they are never stale.
 */
export class OpenDrafts {
  #drafts = new Map<string, OpenDraft>()
  #sources = new Map<string, string>()

  /** Takes in what the newsroom answered; gives the names of the drafts. */
  fill(answer: unknown): string[] {
    const drafts = Array.isArray(answer) ? (answer as readonly WholeDraft[]) : []
    this.#drafts = new Map(drafts.map((draft) => [idOf(draft), draft]))
    this.#sources = new Map(
      drafts.flatMap(({ sources }) => sources.map(({ id, data }) => [id, data] as const)),
    )
    return [...this.#drafts.keys()]
  }

  /** A draft by its name, `undefined` where it was not in the answer. */
  draft(id: string): OpenDraft | undefined {
    return this.#drafts.get(id)
  }

  /** A text by its hash, `undefined` where it was not in the answer. */
  source(id: string | null | undefined): string | undefined {
    return typeof id === 'string' ? this.#sources.get(id) : undefined
  }
}
