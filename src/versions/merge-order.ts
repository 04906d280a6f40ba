import type { ThreeVersions } from './three-versions.ts'

/** An order of things that two people changed, brought together. */
export interface MergedOrder {
  readonly order: readonly string[]
  /** False if both moved things about, and differently; the order is then mine. */
  readonly isClean: boolean
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.every((key, index) => key === other[index])
}

/** Puts what only `other` has into `spine`, each thing behind the one it stands behind there. */
function weave(spine: readonly string[], other: readonly string[]): string[] {
  const order = [...spine]
  other.forEach((key, index) => {
    if (order.includes(key)) return
    const before = other.slice(0, index).findLast((each) => order.includes(each))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  })
  return order
}

/** Brings together the orders of keys in three versions; nothing that either of the two has is left out. */
export function mergeOrder({ base, mine, theirs }: ThreeVersions<readonly string[]>): MergedOrder {
  const inAll = (keys: readonly string[]): string[] =>
    keys.filter((key) => base.includes(key) && mine.includes(key) && theirs.includes(key))
  const [start, left, right] = [inAll(base), inAll(mine), inAll(theirs)]
  const isMineMoved = !isSameOrder(start, left)
  const isClean = !isMineMoved || isSameOrder(start, right) || isSameOrder(left, right)
  return { order: isMineMoved ? weave(mine, theirs) : weave(theirs, mine), isClean }
}
