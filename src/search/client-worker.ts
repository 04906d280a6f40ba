import workerUrl from './worker.ts?worker&url'
import { workerPolicy } from './worker-policy.ts'

/** Address of the script that searches. */
export const workerAddress: string = workerUrl

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

function onlyTheWorker(url: string): string {
  if (url === workerUrl) return url
  throw new TypeError(`${workerPolicy}: expected ${workerUrl}, got ${url}`)
}

let trusted: string | null = null

// A page may make a policy of one name only once.
function trustedAddress(): string {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: PolicyFactory }
  const policy = trustedTypes?.createPolicy(workerPolicy, { createScriptURL: onlyTheWorker })
  return policy?.createScriptURL(workerUrl) ?? workerUrl
}

/** Starts the worker that searches. Throws where there are no workers. */
export function startWorker(): Worker {
  trusted ??= trustedAddress()
  return new Worker(trusted, { type: 'module' })
}
