import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { isLoopback } from './members/client-address.ts'
import { SetupError } from './store/setup-error.ts'

/** Where to listen. */
export interface ListenOptions {
  /** Port; 0 takes any that is free. */
  readonly port: number
  /** Address to bind; default `127.0.0.1`, so that nobody else on the network reaches it. */
  readonly hostname?: string
  /** How long requests under way may take once it is asked to stop, in milliseconds; default 30,000. */
  readonly grace?: number
  /** Refuse every other address than the loopback's: for a newsroom that lets everybody on the machine in. */
  readonly loopbackOnly?: boolean
}

/** A newsroom that answers. */
export interface Listening {
  /** `http://127.0.0.1:4321` */
  readonly address: string
  /** Takes no new requests and resolves when those under way are answered. */
  readonly close: () => Promise<void>
}

/** Half of what systemd is told to wait (`TimeoutStopSec`): the rest is for pages that are being made. */
const usualGrace = 30_000

/**
 * Browsers keep their connections: each is closed with its next answer, or else the newsroom would go on working for
 * whoever was there. A connection that never gets its request across is cut off after the grace.
 */
function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'))
    // Those that were asking already had no such word in their answer.
    const sweep = setInterval(() => {
      server.closeIdleConnections()
    }, 100)
    const cut = setTimeout(() => {
      server.closeAllConnections()
    }, grace)
    server.close((error) => {
      clearTimeout(cut)
      clearInterval(sweep)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** Longer than proxies and browsers keep an idle connection, so that it is never closed under a request. */
const keepAlive = 75_000

function refuseNetwork(hostname: string): void {
  if (hostname === 'localhost' || isLoopback(hostname)) return
  throw new SetupError(
    `Địa chỉ ${hostname}: bản chạy thử cho vào không cần mật khẩu, nên chỉ mở trên chính máy này (127.0.0.1). Muốn mở cho người khác: npm run newsroom -- serve`,
  )
}

/** Where and how to answer. */
type Place = Required<Pick<ListenOptions, 'hostname' | 'port' | 'grace'>>

function addressOf(server: Server): string {
  const { family, address, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`
}

function startServer(app: Hono, { hostname, port, grace }: Place): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const answer = getRequestListener(app.fetch, { hostname })
    const server = createServer({ keepAliveTimeout: keepAlive }, (incoming, outgoing) => {
      void answer(incoming, outgoing)
    })
    server.on('error', reject)
    server.listen(port, hostname, () => {
      resolve({ address: addressOf(server), close: () => close(server, grace) })
    })
  })
}

/** Starts to answer. Rejects if the port is taken, and with a `SetupError` if the address must not be bound. */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const { port, hostname = '127.0.0.1', loopbackOnly = false, grace = usualGrace } = options
  if (loopbackOnly) refuseNetwork(hostname)
  return startServer(app, { hostname, port, grace })
}
