import { workerPolicy } from '#src/search/page/worker-policy.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // No text becomes a script anywhere: only the search page's worker has a policy, for its own address alone.
  "require-trusted-types-for 'script'",
  `trusted-types ${workerPolicy}`,
] as const

/** How a site is reached; over plain HTTP a browser must not be told to insist on TLS. */
export interface Transport {
  readonly tls: boolean
}

/**
 * The headers of every response that a reader gets, errors included. `_headers`, the nginx and
 * Caddy examples and the newsroom's own server all take them from here.
 */
export function readerHeaders({ tls }: Transport = { tls: true }): Record<string, string> {
  const directives = tls ? [...policy, 'upgrade-insecure-requests'] : policy
  return {
    'Content-Security-Policy': directives.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(tls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}

/** Folders whose files have a hash of their content in their names. */
export const immutableFolders = ['/_astro/', '/pagefind/shards/', '/pagefind/articles/'] as const

/** `Cache-Control` of such files. */
export const immutableCache = 'public, max-age=31536000, immutable'

/** How long a browser may keep a file: for ever where its name holds its hash, never unasked otherwise. */
export function cacheControl(path: string): string {
  return immutableFolders.some((folder) => path.startsWith(folder)) ? immutableCache : 'no-cache'
}
