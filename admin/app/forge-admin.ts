import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAdmin } from './build.ts'
import { type Forge, forgeName } from './forge.ts'

const named = new RegExp(`\\n\\s*<meta name="${forgeName}"[^>]*>`, 'u')

function toAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/**
 * Builds an admin that any static host can serve: it signs in at a forge and saves there. What only the newsroom can do
 * (accounts, history, keeping of unsaved text) is not part of it. Throws what Vite throws.
 */
export async function buildForgeAdmin(out: string, forge: Forge): Promise<void> {
  await buildAdmin(out)
  const page = join(out, 'index.html')
  const html = (await readFile(page, 'utf8')).replace(named, '')
  const element = `\n    <meta name="${forgeName}" content="${toAttribute(JSON.stringify(forge))}" />`
  await writeFile(
    page,
    html.replace(/<meta charset="utf-8" \/>/u, (charset) => charset + element),
  )
  for (const entry of await readdir(out, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== 'assets') await rm(join(out, entry.name), { recursive: true })
}
