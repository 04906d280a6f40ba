/**
 * The one Trusted Types policy of the site: it lets the search page start its worker and nothing else. The header that
 * names it and the script that makes it take it from here.
 */
export const workerPolicy = 'ky-yeu-worker'
