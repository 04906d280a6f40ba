import { join } from 'node:path'

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function isHidden(step: string): boolean {
  return step.startsWith('.') && step !== '.well-known'
}

/**
 * The file or folder an address means below a root, or `null` for addresses that mean none: broken
 * percent signs, ways out of the root, hidden files, empty steps (`//host` would lead to another site).
 */
export function fileAt(root: string, pathname: string): string | null {
  const path = decode(pathname)
  if (path === null || !path.startsWith('/') || /[\\\p{Cc}]/u.test(path)) return null
  const steps = path.slice(1).split('/')
  const inner = steps.at(-1) === '' ? steps.slice(0, -1) : steps
  return inner.some((step) => step === '' || isHidden(step)) ? null : join(root, ...inner)
}
