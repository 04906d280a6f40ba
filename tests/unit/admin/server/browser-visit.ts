import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'

/** What a server answered. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What is asked of it. */
export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Sends a request over a real socket, with any Host and headers a browser would not let a page set. */
export function send(address: string, target: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = question
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The JSON of an answer. */
export function jsonOf({ body }: Answer): Record<string, unknown> {
  return JSON.parse(body.toString()) as Record<string, unknown>
}

/** A browser at a newsroom: keeps cookies, and asks as a page of the newsroom does. */
export class BrowserVisit {
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string) {
    this.#address = address
  }

  /** The cookies as they are sent. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get(target: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#ask(target, { headers })
  }

  post(target: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const own = { origin: new URL(this.#address).origin, 'content-type': 'application/json' }
    return this.#ask(target, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) })
  }

  /** Asks for an action of the protocol. */
  act(action: string, params: object = {}): Promise<Answer> {
    return this.post('/api/v1', { action, params })
  }

  /** Signs in with email and password. */
  signIn(email: string, password: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.post('/api/auth/sign-in/email', { email, password }, headers)
  }

  async #ask(target: string, { headers, ...question }: Question): Promise<Answer> {
    const cookie = this.cookie === '' ? {} : { cookie: this.cookie }
    const answer = await send(this.#address, target, { ...question, headers: { ...cookie, ...headers } })
    for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line)
    return answer
  }

  #keep(line: string): void {
    const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/u) ?? []
    if (/;\s*max-age=0(?:;|$)/iu.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
