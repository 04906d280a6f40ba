import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '#admin/server/listen.ts'

/** A client that says something and remembers what it hears, until it is cut off. */
function caller(
  address: string,
  words: string,
): { readonly heard: () => string; readonly gone: Promise<void> } {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  let text = ''
  socket.on('data', (bytes) => (text += bytes.toString()))
  socket.on('error', () => undefined)
  socket.write(words)
  return { heard: () => text, gone: new Promise((resolve) => socket.on('close', () => resolve())) }
}

const half = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\n{"a'

describe('a newsroom that is asked to stop', () => {
  it('answers what is under way, and closes the connection then', async () => {
    const app = new Hono()
    app.get('/', async (context) => {
      await wait(300)
      return context.text('đã lưu')
    })
    const { address, close } = await listen(app, { port: 0 })
    const asked = caller(address, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await wait(100)
    await close()
    await asked.gone
    expect(asked.heard()).toContain('đã lưu')
  })

  it('does not go on working for those who keep their connection', async () => {
    const app = new Hono()
    app.get('/', (context) => context.text('còn đây'))
    const { address, close } = await listen(app, { port: 0 })
    let answered = 0
    const busy = (async () => {
      while ((await fetch(address).catch(() => null)) !== null) answered += 1
    })()
    await wait(200)
    const closed = close()
    await busy
    expect(answered).toBeGreaterThan(0)
    await closed
  })

  it('waits only so long for who never gets his request across', async () => {
    const app = new Hono()
    app.post('/', async (context) => context.text(await context.req.text()))
    const { address, close } = await listen(app, { port: 0, grace: 200 })
    const held = caller(address, half)
    await wait(100)
    const start = performance.now()
    await close()
    await held.gone
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
