/**
 * A forge that keeps the articles instead of the newsroom: the `backend` part of Decap's configuration as its
 * documentation gives it, such as `{ "name": "gitlab", "repo": "van-phong/noi-dung", "auth_type": "pkce", … }`.
 */
export interface Forge extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly repo: string
}

/** Name of the element of the admin's page that names the forge. */
export const forgeName = 'ky-yeu-forge'

function isForge(value: unknown): value is Forge {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'repo' in value &&
    typeof value.repo === 'string'
  )
}

/** Reads a forge from JSON. Throws a `RangeError` that says what is missing. */
export function parseForge(text: string): Forge {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new RangeError(`forge: cần JSON đúng, nhận được "${text.slice(0, 60)}".`)
  }
  if (isForge(value)) return value
  throw new RangeError('forge: cần ít nhất "name" (gitlab, gitea, forgejo, github…) và "repo".')
}

/** The forge that the admin's page names; `null` where the newsroom keeps the articles. */
export function readForge(page: Document): Forge | null {
  const text = page.querySelector(`meta[name="${forgeName}"]`)?.getAttribute('content')
  return text === null || text === undefined ? null : parseForge(text)
}
