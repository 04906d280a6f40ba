import { createApp } from 'astro/app/entrypoint'
import type { Site } from '#src/site/site.ts'

const app = createApp()

/** Renders one address of the site. The origin is never shown: pages build absolute addresses from the settings. */
export function renderPage(address: string, site: Site): Promise<Response> {
  return app.render(new Request(new URL(address, 'http://localhost')), { locals: { site } })
}
