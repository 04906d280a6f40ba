import type { APIRoute } from 'astro'
import { writeRobots } from '#src/feeds/robots.ts'

/** What crawlers may read. */
export const GET: APIRoute = ({ locals }) =>
  new Response(writeRobots(locals.site.archive.settings.url), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
