import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { forgetSite } from '#src/site/open-site.ts'
import { watchContent } from './watch-content.ts'

function reload(server: ViteDevServer): void {
  forgetSite()
  server.environments.client.hot.send({ type: 'full-reload', path: '*' })
}

function sendIndexFile(file: string, response: ServerResponse, next: () => void): void {
  if (!existsSync(file)) {
    next()
    return
  }
  const type = file.endsWith('.js') ? 'text/javascript' : file.endsWith('.json') ? 'application/json' : null
  response.setHeader('Content-Type', type ?? 'application/octet-stream')
  response.end(readFileSync(file))
}

/**
 * For `astro dev`: shows a change of the content at once, as Vite does for templates, and serves the search
 * index that the last `npm run build` left in `dist/`.
 */
export function reloadContent(content: string, dist: string): Plugin {
  return {
    name: 'ky-yeu-reload-content',
    apply: 'serve',
    configureServer(server) {
      const stop = watchContent(content, () => reload(server))
      server.httpServer?.on('close', stop)
      server.middlewares.use('/pagefind', ({ url = '/' }, response, next) => {
        const path = decodeURIComponent(url.replace(/[?#].*$/u, ''))
        if (path.split('/').includes('..')) next()
        else sendIndexFile(join(dist, 'pagefind', path), response, next)
      })
    },
  }
}
