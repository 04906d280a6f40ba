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

/**
 * Starts the worker that searches. Throws where there are no workers. To be called once: a page may make a policy of
 * one name only once.
 */
export function startWorker(): Worker {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: PolicyFactory }
  const policy = trustedTypes?.createPolicy(workerPolicy, { createScriptURL: onlyTheWorker })
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' })
}
