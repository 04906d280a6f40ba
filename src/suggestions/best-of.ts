/** The best `most` of many, in order: cheaper than to sort all where few are wanted. */
export function bestOf<Item>(
  items: Iterable<Item>,
  most: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const best: Item[] = []
  for (const item of items) {
    const last = best.at(-1)
    if (best.length >= most && last !== undefined && compare(item, last) >= 0) continue
    let [low, high] = [0, best.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = best[middle]
      if (other !== undefined && compare(other, item) <= 0) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, item)
    if (best.length > most) best.pop()
  }
  return best
}
