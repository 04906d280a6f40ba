import type { Archive } from '#src/archive/archive.ts'

/** An old address and the one that readers are sent to. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Every redirect of the archive. An old address that is a page again is none. */
export function listRedirects(archive: Archive): Redirect[] {
  return archive.articles
    .filter(({ article }) => article.aliases.length > 0)
    .flatMap(({ address, article }) => article.aliases.map((from) => ({ from, to: address })))
    .filter(({ from, to }) => from !== to && !archive.byAddress.has(from))
}

/** The page at an old address, for hosts that know no redirects; the old address is no page for search engines. */
export function redirectPage(to: string): string {
  const address = escapeHtml(to)
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Bài viết đã chuyển địa chỉ</title>
    <meta http-equiv="refresh" content="0; url=${address}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${address}">
  </head>
  <body>
    <p>Bài viết đã chuyển sang <a href="${address}">địa chỉ mới</a>.</p>
  </body>
</html>
`
}

/** The `_redirects` file that many static hosts read. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('')
}
