import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { isLoopback } from './members/client-address.ts'
import { SetupError } from './store/setup-error.ts'

/** Where to listen. */
export interface ListenOptions {
  /** Port; 0 takes any that is free. */
  readonly port: number
  /** Address to bind; default `127.0.0.1`, so that nobody else on the network reaches it. */
  readonly hostname?: string
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

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error)
      else resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
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

function startServer(app: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = { keepAliveTimeout: keepAlive }
    const server = serve(
      { fetch: app.fetch, port, hostname, serverOptions: options },
      (info: AddressInfo) => {
        const name = info.family === 'IPv6' ? `[${info.address}]` : info.address
        resolve({ address: `http://${name}:${String(info.port)}`, close: () => close(server) })
      },
    )
    server.on('error', reject)
  })
}

/** Starts to answer. Rejects if the port is taken, and with a `SetupError` if the address must not be bound. */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const { port, hostname = '127.0.0.1', loopbackOnly = false } = options
  if (loopbackOnly) refuseNetwork(hostname)
  return startServer(app, hostname, port)
}
