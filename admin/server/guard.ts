import type { MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.ts'

/** Names under which this machine reaches itself. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

function hostName(host: string): string {
  if (!/^[\w.:[\]-]+$/u.test(host)) return ''
  return URL.parse(`http://${host}`)?.hostname ?? ''
}

/**
 * Lets only requests through that were sent to a name of this newsroom: a page of a stranger that points its
 * own name at this machine (DNS rebinding) gets 403. `hosts` are names besides the loopback's, without port.
 */
export function guardHost(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...loopback, ...hosts])
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!allowed.has(hostName(host))) throw new Refusal(403, `Máy chủ này không phục vụ tên miền "${host}".`)
    await next()
  }
}

/**
 * Lets only JSON through that a page of this newsroom sent: the Origin must be the Host itself, which no
 * foreign page can arrange, and the content type is one that foreign forms cannot send.
 */
export const guardWrite: MiddlewareHandler = async (context, next) => {
  const { req } = context
  const origin = URL.parse(req.header('origin') ?? '')
  if (origin === null || origin.host !== req.header('host'))
    throw new Refusal(403, 'Yêu cầu không đến từ trang biên tập của máy chủ này.')
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refusal(415, 'Cần dữ liệu dạng application/json.')
  await next()
}
