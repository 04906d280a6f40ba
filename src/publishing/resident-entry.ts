import { createApp } from 'astro/app/entrypoint'
import type { Site } from '#src/site/site.ts'

// Whole pages: a stream of small pieces costs a sixth more and nobody reads it before its end.
const app = createApp({ streaming: false })

// Astro imports a page's module anew for each rendering, which Node answers in some 50 microseconds: once is enough.
const pages = app.manifest.pageMap
for (const [component, load] of pages ?? []) {
  const loaded = load()
  pages?.set(component, () => loaded)
}

/** Renders one address of the site. The origin is never shown: pages build absolute addresses from the settings. */
export function renderPage(address: string, site: Site): Promise<Response> {
  return app.render(new Request(new URL(address, 'http://localhost')), { locals: { site } })
}
