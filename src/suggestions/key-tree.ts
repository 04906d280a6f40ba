import { keyLengths, keysOf } from './keys.ts'

/** Something that stands under a start; several places may hold one item. */
export interface Place<Item> {
  readonly item: Item
  readonly start: string
}

/** What stands under one key, while few; the rest is in the nodes of longer keys. */
interface Node<Item> {
  readonly key: string
  readonly depth: number
  /** All there is, or, where the node is split, what is too short for a longer key. */
  places: Set<Place<Item>>
  /** Nodes of longer keys; `null` where the node is not split. */
  below: Map<string, Node<Item>> | null
  /** The best of all there is, kept until something under the key changes. */
  best: readonly Item[] | null
}

function makeNode<Item>(key: string, depth: number): Node<Item> {
  return { key, depth, places: new Set(), below: null, best: null }
}

function addItems<Item>(node: Node<Item>, items: Set<Item>, enough: number): Set<Item> {
  for (const { item } of node.places) {
    if (items.size >= enough) break
    items.add(item)
  }
  for (const child of node.below?.values() ?? []) {
    if (items.size >= enough) break
    addItems(child, items, enough)
  }
  return items
}

/** How the items of a tree are kept. */
export interface KeyTreeOptions<Item> {
  /** Most items of a key that is not split. */
  readonly most: number
  /** The best of many, in order; the best of several such lists has to be the best of all. */
  readonly choose: (items: ReadonlySet<Item>) => readonly Item[]
}

/**
 * Items by the keys of their starts. A key with more items than `most` is split: longer keys are nodes as well then.
 * After `settle` the nodes depend on the items alone.
 */
export class KeyTree<Item> {
  readonly #options: KeyTreeOptions<Item>
  readonly #nodes = new Map<string, Node<Item>>()
  /** Keys under which something changed since the last `settle`. */
  readonly #touched = new Set<string>()

  constructor(options: KeyTreeOptions<Item>) {
    this.#options = options
  }

  add(place: Place<Item>): void {
    this.#walk(place.start)?.places.add(place)
  }

  remove(place: Place<Item>): void {
    this.#walk(place.start)?.places.delete(place)
  }

  /** All items under a key. */
  itemsAt(key: string): ReadonlySet<Item> {
    const node = this.#nodes.get(key)
    return node === undefined ? new Set() : addItems(node, new Set(), Infinity)
  }

  /** The best items under a key. */
  bestAt(key: string): readonly Item[] {
    const node = this.#nodes.get(key)
    return node === undefined ? [] : this.#bestOf(node)
  }

  /** Whether longer keys have what does not stand under this one. */
  isSplit(key: string): boolean {
    const node = this.#nodes.get(key)
    return node !== undefined && node.below !== null
  }

  /** All keys, in order. */
  keys(): string[] {
    return [...this.#nodes.keys()].sort()
  }

  /** Splits what has become too large and joins what is small again. Gives all keys that came, went or changed. */
  settle(): Set<string> {
    const changed = new Set<string>()
    for (const key of [...this.#touched].sort((a, b) => a.length - b.length)) {
      changed.add(key)
      const node = this.#nodes.get(key)
      if (node !== undefined) this.#settleNode(node, changed)
    }
    this.#touched.clear()
    return changed
  }

  /** The node where a start is kept; it and those above it are touched. */
  #walk(start: string): Node<Item> | null {
    let at: Node<Item> | null = null
    for (const [depth, key] of keysOf(start).entries()) {
      if (at !== null && at.below === null) break
      const node: Node<Item> = this.#nodes.get(key) ?? makeNode(key, depth)
      this.#nodes.set(key, node)
      at?.below?.set(key, node)
      this.#touched.add(key)
      node.best = null
      at = node
    }
    return at
  }

  #bestOf(node: Node<Item>): readonly Item[] {
    if (node.best !== null) return node.best
    const items = new Set<Item>()
    for (const { item } of node.places) items.add(item)
    for (const child of node.below?.values() ?? []) for (const item of this.#bestOf(child)) items.add(item)
    node.best = this.#options.choose(items)
    return node.best
  }

  #settleNode(node: Node<Item>, changed: Set<string>): void {
    const { most } = this.#options
    const count = addItems(node, new Set(), most + 1).size
    if (count <= most && node.below !== null) this.#join(node, node.below, changed)
    if (count > most && node.below === null) this.#split(node, changed)
    if (count === 0) this.#nodes.delete(node.key)
  }

  #split(node: Node<Item>, changed: Set<string>): void {
    const [all, below] = [node.places, new Map<string, Node<Item>>()]
    const length = keyLengths[node.depth + 1] ?? Infinity
    node.below = below
    node.places = new Set()
    for (const place of all) {
      const key = place.start.slice(0, length)
      const child = below.get(key) ?? makeNode(key, node.depth + 1)
      if (place.start.length < length) node.places.add(place)
      else {
        below.set(key, child)
        child.places.add(place)
      }
    }
    for (const [key, child] of below) {
      this.#nodes.set(key, child)
      changed.add(key)
      this.#settleNode(child, changed)
    }
  }

  #join(node: Node<Item>, below: Map<string, Node<Item>>, changed: Set<string>): void {
    for (const [key, child] of below) {
      if (child.below !== null) this.#join(child, child.below, changed)
      for (const place of child.places) node.places.add(place)
      this.#nodes.delete(key)
      changed.add(key)
    }
    node.below = null
  }
}
