import { describe, expect, it } from 'vitest'
import { headersFile } from '#src/publishing/headers-file.ts'
import { cacheControl, readerHeaders } from '#src/publishing/headers.ts'

describe('the headers of readers', () => {
  it('allow nothing inline and nothing of other sites', () => {
    const policy = readerHeaders()['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/u)
  })

  it('let no text become a script but the address of the search worker', () => {
    const policy = readerHeaders()['Content-Security-Policy']
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types ky-yeu-worker")
    expect(policy).not.toContain('allow-duplicates')
  })

  it('insist on TLS only where there is TLS', () => {
    expect(readerHeaders({ tls: true })).toHaveProperty('Strict-Transport-Security')
    expect(readerHeaders({ tls: true })['Content-Security-Policy']).toMatch(/; upgrade-insecure-requests$/u)
    expect(readerHeaders({ tls: false })).not.toHaveProperty('Strict-Transport-Security')
    expect(readerHeaders({ tls: false })['Content-Security-Policy']).not.toContain(
      'upgrade-insecure-requests',
    )
  })

  it('let browsers keep for ever only what has its hash in its name', () => {
    expect(cacheControl('/_astro/Base.IbxYFnaO.css')).toBe('public, max-age=31536000, immutable')
    expect(cacheControl('/pagefind/shards/0123456789abcdef/pages.pack')).toContain('immutable')
    expect(cacheControl('/pagefind/pagefind-entry.json')).toBe('no-cache')
    expect(cacheControl('/2024/x/')).toBe('no-cache')
  })

  it('stand in `_headers` as static hosts read it', () => {
    const lines = headersFile().split('\n')
    expect(lines[0]).toBe('/*')
    expect(lines[1]).toBe(`  Content-Security-Policy: ${String(readerHeaders()['Content-Security-Policy'])}`)
    expect(lines.filter((line) => line.startsWith('/'))).toEqual([
      '/*',
      '/_astro/*',
      '/pagefind/shards/*',
      '/pagefind/articles/*',
    ])
  })
})
