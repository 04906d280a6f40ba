import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fixedAddresses } from '#src/archive/addresses.ts'
import type { Site } from '#src/site/site.ts'
import { type Shunned, shunReason } from './guarded-source.ts'

interface Entry {
  renderPage(address: string, site: Site): Promise<Response>
}

/** Pages of one compiled bundle. */
export interface Renderer {
  /** Folder of the bundle, for another thread to open. */
  readonly bundle: string
  /** The folder with the scripts, styles and fonts that the pages ask for. */
  readonly assets: string
  /**
   * The whole page of one address, UTF-8. Throws a `RenderError` where the pages do not answer it.
   */
  render(address: string, site: Site): Promise<Uint8Array>
}

/** A page that the bundle could not render. */
export class RenderError extends Error {
  readonly address: string
  constructor(address: string, got: string, cause?: unknown) {
    super(`Không dựng được trang ${address}: cần trang có nội dung, nhận được ${got}.`, { cause })
    this.name = 'RenderError'
    this.address = address
  }
}

function isEntry(module: unknown): module is Entry {
  return typeof module === 'object' && module !== null && 'renderPage' in module
}

function isExpected(address: string, status: number): boolean {
  return status === 200 || (status === 404 && address === fixedAddresses.notFound)
}

async function renderWith(entry: Entry, address: string, site: Site): Promise<Uint8Array> {
  const response = await entry.renderPage(address, site).catch((error: unknown) => {
    throw new RenderError(address, error instanceof Error ? error.message : String(error), error)
  })
  if (!isExpected(address, response.status)) throw new RenderError(address, `mã ${String(response.status)}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length === 0) throw new RenderError(address, 'trang trống')
  return bytes
}

/** Loads a bundle that `compileBundle` made. One process may hold several. Shunned addresses are not rendered. */
export async function openRenderer(bundle: string, shunned: readonly Shunned[] = []): Promise<Renderer> {
  const refused = new Set(shunned.map(({ what }) => what))
  const module: unknown = await import(pathToFileURL(join(bundle, 'server/entry.mjs')).href)
  if (!isEntry(module)) throw new Error(`${bundle}: expected a bundle with renderPage, got none`)
  return {
    bundle,
    assets: join(bundle, 'client'),
    render: (address, site) =>
      refused.has(address)
        ? Promise.reject(new RenderError(address, shunReason))
        : renderWith(module, address, site),
  }
}
