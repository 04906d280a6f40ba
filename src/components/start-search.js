/* global document, fetch, location, performance, window, Worker */

// Starts what searches before the page's own scripts have come: on a slow line they come in several turns.
;(() => {
  const { worker: address, entry, policy } = document.currentScript.dataset

  // The only policy of the site: it lets this worker start and nothing else.
  const rules = {
    createScriptURL(url) {
      if (url === address) return url
      throw new TypeError(`${policy}: expected ${address}, got ${url}`)
    },
  }
  const trusted = window.trustedTypes?.createPolicy(policy, rules).createScriptURL(address) ?? address
  const started = { worker: null, isBroken: false, start: () => new Worker(trusted, { type: 'module' }) }
  window[Symbol.for('ky-yeu-search')] = started
  // A server answers: the worker only stands in for it.
  if (entry === undefined) return

  let worker
  try {
    worker = started.start()
    worker.addEventListener('error', () => {
      started.isBroken = true
    })
    started.worker = worker
  } catch {
    started.isBroken = true
  }

  // Where nothing has come from the cache the page's type is not there either: 65 kB that would come before the results.
  const isNew = performance.getEntriesByType('resource').every(({ transferSize }) => transferSize > 0)
  document.documentElement.toggleAttribute('data-awaiting-results', isNew && location.search !== '')

  fetch(entry)
    .then((response) => (response.ok ? response.text() : null))
    .then((text) => worker?.postMessage({ kind: 'warm', entry: text, search: location.search }))
    .catch(() => null)
})()
