/** The SHA-256 of a text in UTF-8, in hexadecimal: how the store names a version of a file. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Which version of each file this editor has seen last. A save carries it, so that the
 * store can refuse to overwrite what somebody else saved in between.
 */
export class Revisions {
  readonly #seen = new Map<string, string | null>()

  /** Notes the version that was loaded, or that a conflict showed. */
  note(path: string, revision: string | null): void {
    this.#seen.set(path, revision)
  }

  /** Notes a text that was just saved as the version now seen. */
  async noteSaved(path: string, text: string): Promise<void> {
    this.#seen.set(path, await sha256(text))
  }

  /** The version seen last; `null` for a file that was not there. */
  of(path: string): string | null {
    return this.#seen.get(path) ?? null
  }
}
