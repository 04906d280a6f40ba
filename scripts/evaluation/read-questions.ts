import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readLines } from './read-lines.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const questionLine = z.object({
  query: z.string(),
  doc_ids: z.union([z.array(id), id.transform((one) => [one])]),
  kind: z.string().default('question'),
})

/** Settings are tuned on one half of the targets and judged on the other. */
export const halves = ['tune', 'held'] as const
export type Half = (typeof halves)[number]

/** One question, its right answers as places in the collection. */
export interface Question {
  readonly kind: string
  readonly query: string
  readonly right: ReadonlySet<number>
  readonly half: Half
}

/** What of a file of questions is asked. */
interface Choice {
  /** Place of each document in the collection by its id. */
  readonly places: ReadonlyMap<string, number>
  readonly perKind: number
  /** Null for both. */
  readonly half: Half | null
}

/** Questions of a file, and how many have no right answer in the collection. */
export interface Questions {
  readonly asked: readonly Question[]
  readonly withoutAnswer: number
}

/** The half of a target, by a hash of its id: all questions about one target are in the same half. */
export function halfOf(target: string): Half {
  return (createHash('sha256').update(target).digest()[0] ?? 0) < 128 ? 'tune' : 'held'
}

/** Reads questions, the first `perKind` of each kind. Throws `EvaluationError` where a line is none. */
export async function readQuestions(file: string, { places, perKind, half }: Choice): Promise<Questions> {
  const asked: Question[] = []
  const counts = new Map<string, number>()
  let withoutAnswer = 0
  for await (const { value } of readLines(file, questionLine, 'a question {query, doc_ids}')) {
    const { kind, query, doc_ids: ids } = value
    const question = { kind, query, half: halfOf(ids[0] ?? ''), right: placesOf(ids, places) }
    const count = counts.get(kind) ?? 0
    if (question.right.size === 0) withoutAnswer += 1
    else if (count < perKind && (half === null || question.half === half)) {
      counts.set(kind, count + 1)
      asked.push(question)
    }
  }
  return { asked, withoutAnswer }
}

function placesOf(ids: readonly string[], places: ReadonlyMap<string, number>): Set<number> {
  return new Set(ids.map((id) => places.get(id)).filter((place) => place !== undefined))
}
