/** An editor who works without pause and remembers what he was told. */
export interface Editor {
  /** Works until the newsroom is gone. */
  readonly work: (address: string) => Promise<void>
  /** What he was told is saved, and is not there. */
  readonly findLoss: (address: string) => Promise<readonly string[]>
  /** Saves once; gives what kept him from it. */
  readonly tryOnce: (address: string) => Promise<readonly string[]>
  /** How often the newsroom said yes to him. */
  readonly acknowledged: () => number
}

/** Asks a newsroom for something; rejects if it is gone, gives the answer and its status otherwise. */
async function ask(
  address: string,
  action: string,
  params: object,
): Promise<{ readonly ok: boolean; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(`${address}/api/v1`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ action, params }),
  })
  return { ok: response.ok, body: (await response.json()) as Readonly<Record<string, unknown>> }
}

/** What an editor last knew: one of these texts is what the newsroom must hold now. */
class Memory {
  acknowledged = 0
  #count = 0
  readonly #name: string
  /** Acknowledged, then tried: the last said yes to, and those after it that nobody answered. */
  #possible: (string | null)[] = [null]

  constructor(name: string) {
    this.#name = name
  }

  next(): string {
    this.#count += 1
    return `---\ntitle: "Bài ${this.#name}"\nkind: "news"\nstatus: "published"\npublished: "2024-05-06T08:00+07:00"\n---\n\nLần ${String(this.#count)}.\n`
  }

  tries(text: string): void {
    this.#possible.push(text)
  }

  confirms(text: string | null): void {
    this.acknowledged += 1
    this.#possible = [text]
  }

  /** The text that is really there becomes what is known. */
  compare(there: string | null): string[] {
    const known = this.#possible
    this.#possible = [there]
    if (known.includes(there)) return []
    return [`${this.#name}: expected one of ${JSON.stringify(known)}, got ${JSON.stringify(there)}`]
  }
}

async function untilGone(step: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await step()
  } catch (error) {
    // fetch ends with a TypeError when the newsroom is killed; anything else is a fault of this test.
    if (!(error instanceof TypeError)) throw error
  }
}

function dataOf({ body }: { readonly body: Readonly<Record<string, unknown>> }): string | null {
  return typeof body['data'] === 'string' ? body['data'] : null
}

function place(name: string) {
  const slug = `2024/${name}`
  return { slug, path: `content/articles/${slug}.md` }
}

/** Saves one article to the published branch, over and over. */
export function newArticleEditor(name: string): Editor {
  const memory = new Memory(name)
  const { slug, path } = place(name)
  const save = async (address: string): Promise<string[]> => {
    const raw = memory.next()
    memory.tries(raw)
    const options = { commitMessage: 'Sửa bài', useWorkflow: false }
    const { ok, body } = await ask(address, 'persistEntry', { dataFiles: [{ slug, path, raw }], options })
    if (!ok) return [`${name}: ${String(body['error'])}`]
    memory.confirms(raw)
    return []
  }
  return {
    work: (address) => untilGone(() => save(address)),
    findLoss: async (address) => memory.compare(dataOf(await ask(address, 'getEntry', { path }))),
    tryOnce: save,
    acknowledged: () => memory.acknowledged,
  }
}

/** Keeps a draft, publishes it, and begins another. */
export function newDraftEditor(name: string): Editor {
  const draft = new Memory(`${name} (draft)`)
  const published = new Memory(`${name} (published)`)
  const { slug, path } = place(name)
  const key = { collection: 'articles', slug }
  let raw = ''

  const save = async (address: string): Promise<string[]> => {
    raw = draft.next()
    draft.tries(raw)
    const options = {
      commitMessage: 'Sửa nháp',
      useWorkflow: true,
      collectionName: 'articles',
      status: 'draft',
    }
    const { ok, body } = await ask(address, 'persistEntry', { dataFiles: [{ slug, path, raw }], options })
    if (!ok) return [`${name}: ${String(body['error'])}`]
    draft.confirms(raw)
    return []
  }
  const publish = async (address: string): Promise<string[]> => {
    published.tries(raw)
    // The draft goes away in the same step.
    draft.tries(raw)
    const { ok, body } = await ask(address, 'publishUnpublishedEntry', key)
    if (!ok) return [`${name}: ${String(body['error'])}`]
    published.confirms(raw)
    draft.confirms(null)
    return []
  }
  const both = async (address: string): Promise<string[]> => [
    ...(await save(address)),
    ...(await publish(address)),
  ]

  return {
    work: (address) => untilGone(() => both(address)),
    findLoss: async (address) => {
      const onPage = dataOf(await ask(address, 'getEntry', { path }))
      const inDraft = dataOf(await ask(address, 'unpublishedEntryDataFile', { ...key, path, id: '' }))
      // A draft that is gone has been published: its text is then on the page.
      return [...published.compare(onPage), ...draft.compare(inDraft ?? (onPage === raw ? raw : null))]
    },
    tryOnce: both,
    acknowledged: () => draft.acknowledged + published.acknowledged,
  }
}
