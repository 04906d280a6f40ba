import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { getRequestListener } from '@hono/node-server'
import { build } from 'vite'
import { serveFolder } from '#admin/server/static/serve-folder.ts'

const project = join(import.meta.dirname, '../../..')

/** Decap as it comes, over decap-server in git mode. */
export interface PlainDecap {
  /** Address of its list of articles. */
  readonly list: string
  readonly close: () => void
}

async function buildPlain(out: string): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { path: 'path-browserify' }, dedupe: ['react', 'react-dom', 'immutable'] },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 8000,
      rolldownOptions: { input: join(import.meta.dirname, 'plain.html') },
    },
  })
}

async function serve(folder: string): Promise<{ port: number; close: () => void }> {
  const app = new Hono().get(
    '*',
    serveFolder({ root: folder, prefix: '', cacheControl: () => 'no-cache' }, folder),
  )
  const listener = getRequestListener(app.fetch)
  const server = createServer((asked, answer) => void listener(asked, answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

async function untilUp(port: number): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    const body = JSON.stringify({ action: 'info', params: { branch: 'main' } })
    const headers = { 'content-type': 'application/json' }
    const up = await fetch(`http://127.0.0.1:${port}/api/v1`, { method: 'POST', headers, body }).catch(
      () => null,
    )
    if (up !== null) return
    await wait(100)
  }
  throw new Error('decap-server: expected an answer within 10 s, got none')
}

/** Starts decap-server on a repository and serves a plain Decap built into `out`. */
export async function startPlainDecap(repository: string, out: string): Promise<PlainDecap> {
  await buildPlain(out)
  const page = await serve(out)
  const port = page.port + 1
  const server: ChildProcess = spawn(
    process.execPath,
    [join(project, 'node_modules/decap-server/dist/index.js')],
    {
      cwd: repository,
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_REPO_DIRECTORY: repository,
        MODE: 'git',
        PORT: String(port),
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  await untilUp(port)
  return {
    list: `http://127.0.0.1:${page.port}/plain.html?server=${port}#/collections/articles`,
    close: () => {
      server.kill()
      page.close()
    },
  }
}
