/** How often one address may ask. */
export interface PaceLimits {
  /** Questions at once. */
  readonly burst: number
  /** Questions a second in the long run. */
  readonly perSecond: number
}

/** A whole office may stand behind one address, and everybody who types asks three times a second. */
const usual: PaceLimits = { burst: 120, perSecond: 20 }

/** Addresses that are remembered. */
const mostAddresses = 10_000

/** Counts what addresses ask. */
export interface Pace {
  /** Counts one question of an address: 0, or the seconds until it may ask again. */
  take(address: string): number
}

/** Starts counting; what is forgotten first is who has not asked for longest. */
export function openPace(limits: PaceLimits = usual, now: () => number = Date.now): Pace {
  const left = new Map<string, { readonly tokens: number; readonly moment: number }>()
  return {
    take(address) {
      const moment = now()
      const before = left.get(address) ?? { tokens: limits.burst, moment }
      const tokens = Math.min(
        limits.burst,
        before.tokens + ((moment - before.moment) / 1000) * limits.perSecond,
      )
      const isFree = tokens >= 1
      left.delete(address)
      left.set(address, { tokens: isFree ? tokens - 1 : tokens, moment })
      const [oldest] = left.keys()
      if (left.size > mostAddresses && oldest !== undefined) left.delete(oldest)
      return isFree ? 0 : Math.ceil((1 - tokens) / limits.perSecond)
    },
  }
}
