/** Decap's client of a forge. */
type Backend = new () => object

// Loaded only where it is used: together they weigh as much as the whole editor.
const backends: Readonly<Record<string, () => Promise<Backend>>> = {
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  gitea: async () => (await import('decap-cms-backend-gitea')).GiteaBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
}

/** Loads Decap's client of a forge. Rejects with a `RangeError` for one that is not offered. */
export function forgeBackend(name: string): Promise<Backend> {
  const load = backends[name]
  if (load !== undefined) return load()
  return Promise.reject(
    new RangeError(`forge: cần một trong ${Object.keys(backends).join(', ')}, nhận được "${name}".`),
  )
}
