// @ts-check
/* global document, localStorage */

// Runs before the first paint, so that a reader who chose dark or large type sees no flash of the other.
// It is a classic script on purpose: modules are deferred. Without it the page follows the system.
;(() => {
  try {
    const root = document.documentElement
    const theme = localStorage.getItem('ky-yeu-theme')
    const size = localStorage.getItem('ky-yeu-text')
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
    if (size === 'large' || size === 'largest') root.dataset['text'] = size
  } catch {
    // Storage may be forbidden; the system's choice stands.
  }
})()
