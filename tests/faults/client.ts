/** What the newsroom answered. */
export interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly body: Readonly<Record<string, unknown>>
  readonly milliseconds: number
}

/** A signed-in member at his desk, over HTTP as the browser does it. */
export class Client {
  readonly address: string
  /** Another name by which the newsroom is reached; `Origin` and `Host` then say that. */
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Sends JSON to an address of the newsroom. Rejects only where there is no answer at all. */
  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const start = performance.now()
    const response = await fetch(`${this.address}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: this.address,
        ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    this.#keep(response)
    const read: unknown = await response.json().catch(() => null)
    const milliseconds = performance.now() - start
    const found =
      typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : { list: read }
    return { status: response.status, ok: response.ok, body: found, milliseconds }
  }

  /** Asks for an action of the protocol. */
  ask(action: string, params: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return this.post('/api/v1', { action, params })
  }

  /** Signs in. Throws where the newsroom does not let the member in. */
  async signIn(email: string, password: string): Promise<this> {
    const { ok, status, body } = await this.post('/api/auth/sign-in/email', { email, password })
    if (!ok) throw new Error(`sign in as ${email}: expected 200, got ${status} ${JSON.stringify(body)}`)
    return this
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/su)
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

/** The revision of the first file that a save wrote; `null` where the answer names none. */
export function savedRevision({ body }: Answer): string | null {
  const [file] = Array.isArray(body['files']) ? (body['files'] as { revision?: unknown }[]) : []
  return typeof file?.revision === 'string' ? file.revision : null
}
