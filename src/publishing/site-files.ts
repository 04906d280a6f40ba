import type { Archive } from '#src/archive/archive.ts'
import { headersFile } from './headers-file.ts'
import { outputPath } from '#src/archive/output-path.ts'
import { listRedirects, redirectPage, redirectsFile } from './redirects.ts'

/** What is published beside pages and assets, text by path: redirects of old addresses, `_redirects`, `_headers`. */
export function siteFiles(archive: Archive): Map<string, string> {
  const redirects = listRedirects(archive)
  const files = new Map([
    ['_headers', headersFile()],
    ['_redirects', redirectsFile(redirects)],
  ])
  for (const { from, to } of redirects) {
    const path = outputPath(from)
    if (path !== null) files.set(path, redirectPage(to))
  }
  return files
}
