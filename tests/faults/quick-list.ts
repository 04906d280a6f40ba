import { measureLists } from '../benchmarks/lists/measure-lists.ts'
import { type Prove, proofOf } from './proof.ts'

const rounds = 3

/** A list of thousands opens, is searched and opens an entry in a quarter of the time and memory of plain Decap's. */
export const proveQuickList: Prove = async ({ entries, texts }) => {
  const { ours, plain } = await measureLists(entries, rounds, texts)
  const kinds = ['list', 'search', 'open', 'heap'] as const
  const time = (cost: typeof ours): number => cost.list + cost.search + cost.open
  const complaints = [
    ...(time(ours) > time(plain) / 4
      ? [`time: expected a quarter of ${time(plain)} ms, got ${time(ours)}`]
      : []),
    ...(ours.heap > plain.heap / 4 ? [`heap: expected a quarter of ${plain.heap} MB, got ${ours.heap}`] : []),
  ]
  const figures = Object.fromEntries(
    kinds.flatMap((kind) => [
      [`${kind}, ours`, ours[kind]],
      [`${kind}, plain Decap`, plain[kind]],
    ]),
  )
  return proofOf(`list at ${entries} entries`, rounds, complaints, figures)
}
