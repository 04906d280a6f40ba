import { rehype } from 'rehype'
import { visit } from 'unist-util-visit'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAddresses } from '#src/archive/list-addresses.ts'
import { readerHeaders } from '#src/publishing/headers.ts'
import { outputPath } from '#src/archive/output-path.ts'
import type { SitePublisher } from '#src/publishing/site-publisher.ts'
import { makeFixtureSite, project } from './fixture-site.ts'

const site = makeFixtureSite()
let publisher: SitePublisher
let pages: string[] = []

beforeAll(async () => {
  publisher = await site.open()
  await publisher.publishAll()
  await publisher.index()
  pages = readdirSync(site.out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
})

afterAll(() => site.drop())

/** Whether a page holds a script, style or handler in itself; structured data is no code. */
function hasInlineCode(html: string): boolean {
  let found = false
  visit(rehype().parse(html), 'element', ({ tagName, properties }) => {
    const isData = properties['type'] === 'application/ld+json'
    const isInline =
      tagName === 'style' || (tagName === 'script' && properties['src'] === undefined && !isData)
    const handlers = Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/u.test(name))
    found ||= isInline || handlers.length > 0
  })
  return found
}

describe('the published site', () => {
  it('holds every address of the archive and renders all of them', () => {
    expect(publisher.failures()).toEqual([])
    const missing = listAddresses(publisher.archive()).filter(
      (address) => !existsSync(join(site.out, outputPath(address) ?? '')),
    )
    expect(missing).toEqual([])
  })

  it('has nothing to report about content in order', () => {
    expect(publisher.faults()).toEqual([])
  })

  it('shows no draft and nothing that was withdrawn', () => {
    const leaks = pages.filter((page) =>
      /Không ai được thấy|Bản nháp chưa đăng|Bài đã gỡ/u.test(site.page(page)),
    )
    expect(leaks).toEqual([])
  })

  it('has no inline script and no inline style, which the policy would block', () => {
    const faulty = pages.filter((page) => hasInlineCode(site.page(page)))
    expect(faulty).toEqual([])
  })

  it('keeps what an editor may not write out of the page', () => {
    const html = site.page('2024/tieu-de-in-hoa/index.html')
    expect(html).not.toMatch(/<b>thẻ|alert\(1\)<|javascript:|<img[^>]+evil\.example/u)
    expect(html).toContain('&lt;ĐỒNG BÀO&gt;')
  })

  it('shows a picture with its size, caption and credit', () => {
    expect(site.page('2024/hoi-nghi-lan-thu-9/index.html')).toMatch(
      /<figure><img src="\/media\/2024\/hop\.svg" alt="Toàn cảnh hội nghị" width="640" height="360" loading="lazy"[^>]*><figcaption>Toàn cảnh hội nghị\. <span class="credit">Ảnh: Lam Hồng<\/span>/u,
    )
  })

  it('sends readers of old addresses on', () => {
    expect(site.page('tin/hoi-nghi-9.html')).toContain('url=/2024/hoi-nghi-lan-thu-9/')
    expect(site.page('tin-cu/9/index.html')).toContain('url=/2024/hoi-nghi-lan-thu-9/')
    expect(site.page('_redirects')).toBe(
      '/tin/hoi-nghi-9.html /2024/hoi-nghi-lan-thu-9/ 301\n/tin-cu/9/ /2024/hoi-nghi-lan-thu-9/ 301\n',
    )
  })

  it('tells static hosts the same headers as the newsroom sends', () => {
    const file = site.page('_headers')
    for (const [name, value] of Object.entries(readerHeaders()))
      expect(file).toContain(`  ${name}: ${value}\n`)
    expect(file).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n')
  })

  it('can be searched', () => {
    expect(existsSync(join(site.out, 'pagefind/pagefind-entry.json'))).toBe(true)
  })

  it('is valid HTML on every page', async () => {
    const config = JSON.parse(readFileSync(join(project, '.htmlvalidate.json'), 'utf8')) as ConfigData
    const validator = new HtmlValidate(config)
    const reports = await Promise.all(pages.map((page) => validator.validateString(site.page(page), page)))
    const faults = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, line }) => `${filePath}:${String(line)} ${ruleId}: ${message}`),
      ),
    )
    expect([...new Set(faults)].slice(0, 20)).toEqual([])
  })

  it('has no link that leads nowhere', async () => {
    const checker = new LinkChecker()
    const { links } = await checker.check({
      path: '/',
      serverRoot: site.out,
      recurse: true,
      linksToSkip: [String.raw`^https?://(?!localhost|127\.0\.0\.1|\[::1\])`],
    })
    expect(links.length).toBeGreaterThan(pages.length)
    const broken = links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map(({ url, parent }) => `${url} on ${String(parent)}`)
    expect([...new Set(broken)]).toEqual([])
  })
})

describe('a second publication of the whole site', () => {
  it('writes nothing where nothing changed', async () => {
    expect(await publisher.publishAll()).toMatchObject({ written: 0, removed: 0 })
  })

  it('removes pages that are gone and leaves files that are not ours', async () => {
    writeFileSync(join(site.out, 'google1234.html'), 'not ours')
    site.remove('content/articles/2023/tin-so-1.md')
    const fresh = await site.open()
    const { removed } = await fresh.publishAll()
    expect(removed).toBe(1)
    expect(existsSync(join(site.out, '2023/tin-so-1'))).toBe(false)
    expect(readFileSync(join(site.out, 'google1234.html'), 'utf8')).toBe('not ours')
  })
})
