import { fixedAddresses } from '#src/archive/addresses.ts'
import { absoluteAddress } from './absolute-address.ts'

/** The robots.txt of the site: everything may be read but the editors' door and the search index. */
export function writeRobots(url: string): string {
  return [
    'User-agent: *',
    'Disallow: /admin/',
    'Disallow: /pagefind/',
    '',
    `Sitemap: ${absoluteAddress(fixedAddresses.sitemap, url)}`,
    '',
  ].join('\n')
}
