import { join } from 'node:path'
import { askEngine } from './ask-engine.ts'
import type { BuildEngine, Engine } from './engine.ts'
import { type Figures, toFigures } from './figures.ts'
import { buildFts5 } from './fts5.ts'
import { buildOurs } from './ours.ts'
import { buildPagefind } from './pagefind.ts'
import { buildServer } from './server.ts'
import { readCollection } from './read-collection.ts'
import { EvaluationError } from './read-lines.ts'
import { type Half, type Question, readQuestions } from './read-questions.ts'

/** What can be asked: the product, the product with a server answering, and two references. */
export const engineNames = ['ours', 'server', 'pagefind', 'fts5'] as const
export type EngineName = (typeof engineNames)[number]

/** What to evaluate. */
export interface Evaluation {
  readonly docs: string
  readonly queries: string
  /** Only the first articles, and the first questions of each kind; without, all. */
  readonly articles?: number
  readonly perKind?: number
  readonly half?: Half
  /** Which engines are asked; without, all but the product with a server answering. */
  readonly engines?: readonly EngineName[]
}

/** Figures of all questions of a kind, and of each half of the targets. */
type Parts = Readonly<Record<'both' | Half, Figures>>

/** What an evaluation tells. */
export interface Report {
  readonly documents: number
  readonly questions: number
  /** Questions left out, since no document of the collection answers them. */
  readonly withoutAnswer: number
  readonly engines: readonly { readonly name: string; readonly note: string; readonly indexSeconds: number }[]
  /** By kind of question, then by engine. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, Parts>>>>
}

const builders: Readonly<Record<EngineName, BuildEngine>> = {
  ours: buildOurs,
  server: buildServer,
  pagefind: buildPagefind,
  fts5: buildFts5,
}

async function figuresOf(engine: Engine, questions: readonly Question[]): Promise<Parts> {
  const outcomes = await askEngine(engine, questions)
  const part = (name: keyof Parts): Figures =>
    toFigures(outcomes, engine.isLoaded, ({ question }) => name === 'both' || question.half === name)
  return { both: part('both'), tune: part('tune'), held: part('held') }
}

/**
 * Indexes a collection with the product and with two references, and asks each the same questions. `folder` is
 * written to; `onProgress` hears what is under way. Throws `EvaluationError` where the files cannot be used.
 */
export async function evaluate(
  { docs: file, queries, articles, perKind, half, engines: names = ['ours', 'pagefind', 'fts5'] }: Evaluation,
  folder: string,
  onProgress: (step: string) => void,
): Promise<Report> {
  const docs = await readCollection(file, articles ?? Infinity)
  const places = new Map(docs.map(({ id }, place) => [id, place]))
  const choice = { places, perKind: perKind ?? Infinity, half: half ?? null }
  const { asked, withoutAnswer } = await readQuestions(queries, choice)
  if (asked.length === 0)
    throw new EvaluationError(
      `${queries}: expected questions with doc_ids of ${file}, got none that are asked`,
    )
  const kinds = new Map(Map.groupBy(asked, ({ kind }) => kind).entries())
  const answers: Record<string, Record<string, Parts>> = Object.fromEntries(
    [...kinds.keys()].map((kind) => [kind, {}]),
  )
  const engines: Report['engines'][number][] = []
  for (const name of names) {
    onProgress(`${name}: indexing ${docs.length} documents`)
    const start = performance.now()
    const engine = await builders[name](docs, join(folder, name))
    engines.push({ name, note: engine.note, indexSeconds: (performance.now() - start) / 1000 })
    for (const [kind, questions] of kinds) {
      onProgress(`${name}: ${questions.length} × ${kind}`)
      answers[kind] = { ...answers[kind], [name]: await figuresOf(engine, questions) }
    }
  }
  return { documents: docs.length, questions: asked.length, withoutAnswer, engines, kinds: answers }
}
