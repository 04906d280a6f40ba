import { defineMiddleware } from 'astro:middleware'
import { currentSite } from './site/open-site.ts'

/** Gives pages their site where the caller has not: in `astro dev` and in plain `astro build`. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  if (!('site' in locals)) Object.assign(locals, { site: await currentSite() })
  return next()
})
