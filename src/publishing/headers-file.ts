import { immutableFolders, immutableCache, readerHeaders } from './headers.ts'

function block(pattern: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${pattern}\n${lines.join('')}`
}

/**
 * The `_headers` file that Cloudflare Pages, Netlify and others read. Pages carry no `Cache-Control` here: these
 * hosts join the values of all patterns that match, and ask for pages anew by themselves.
 */
export function headersFile(): string {
  const immutable = immutableFolders.map((folder) => block(`${folder}*`, { 'Cache-Control': immutableCache }))
  return [block('/*', readerHeaders({ tls: true })), ...immutable].join('\n')
}
