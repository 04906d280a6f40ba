/** The words of a text with how often each stands there. */
export type Words = ReadonlyMap<string, number>

/** Counts the words of a text; capitals and marks of punctuation do not matter. */
export function countWords(text: string): Words {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function total(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0)
}

/** How much two texts share (Dice's coefficient over their words): 0 nothing, 1 all. */
export function likeness(one: Words, other: Words): number {
  const both = total(one) + total(other)
  if (both === 0) return 0
  const shared = [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0)
  return (2 * shared) / both
}
