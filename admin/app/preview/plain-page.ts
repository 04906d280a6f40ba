import { readFrontMatter } from '#src/schema/front-matter.ts'
import { renderMarkdown } from '#src/markdown/render-markdown.ts'

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function textAt(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !(key in data)) return ''
  const value = (data as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? escapeText(value) : ''
}

/**
 * A plain page of an entry, by the site's own Markdown pipeline: what the preview shows where the
 * server cannot render. Sanitised; `source` is a whole Markdown file.
 */
export function plainPage(source: string): string {
  const { data, text } = readFrontMatter(source)
  const title = textAt(data, 'title') || textAt(data, 'name')
  const sapo = textAt(data, 'sapo')
  const style = 'body{font:18px/1.65 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}'
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${style}</style></head><body><h1>${title}</h1>`,
    sapo === '' ? '' : `<p><strong>${sapo}</strong></p>`,
    `${renderMarkdown(text)}</body></html>`,
  ].join('')
}
