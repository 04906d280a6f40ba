/** Loads what belongs to a key once, whoever asks; after a failure the next one who asks tries again. */
export function remember<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const loading = load(key)
    known.set(key, loading)
    loading.catch(() => known.delete(key))
    return loading
  }
}

/** Loads one thing once, like `remember`. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const remembered = remember<null, Value>(load)
  return () => remembered(null)
}
