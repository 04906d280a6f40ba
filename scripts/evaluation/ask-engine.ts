import type { Engine, Visit } from './engine.ts'
import { judge, type Quality } from './metrics.ts'
import type { Question } from './read-questions.ts'

/** What one search of a visit took. */
interface Cost {
  /** Of all threads, in milliseconds, what was loaded unpacked. */
  readonly cpu: number
  readonly bytes: number
  readonly requests: number
}

/** One question, asked of one engine. */
export interface Outcome {
  readonly question: Question
  readonly found: readonly number[]
  readonly quality: Quality
  /** As the first search of a visit. */
  readonly first: Cost
  /** The next question of the same kind, asked in the same visit; null after the last. */
  readonly later: (Cost & { readonly found: readonly number[] }) | null
}

interface Traffic {
  bytes: number
  requests: number
}

async function spend<Result>(
  traffic: Traffic,
  work: () => Promise<Result>,
): Promise<{ cost: Cost; result: Result }> {
  const before = { ...traffic }
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  const bytes = traffic.bytes - before.bytes
  const requests = traffic.requests - before.requests
  return { cost: { cpu: (user + system) / 1000, bytes, requests }, result }
}

async function askOne(engine: Engine, question: Question, next: Question | undefined): Promise<Outcome> {
  const traffic: Traffic = { bytes: 0, requests: 0 }
  const onLoad = (bytes: number): void => {
    traffic.bytes += bytes
    traffic.requests += 1
  }
  const open = async (): Promise<{ visit: Visit; found: readonly number[] }> => {
    const visit = await engine.visit(onLoad)
    return { visit, found: await visit.ask(question.query) }
  }
  const first = await spend(traffic, open)
  const { visit, found } = first.result
  const later = next === undefined ? null : await spend(traffic, () => visit.ask(next.query))
  return {
    question,
    found,
    quality: judge(found, question.right),
    first: first.cost,
    later: later === null ? null : { ...later.cost, found: later.result },
  }
}

/** Asks the questions of one kind, each in a visit of its own. */
export async function askEngine(engine: Engine, questions: readonly Question[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [at, question] of questions.entries())
    outcomes.push(await askOne(engine, question, questions[at + 1]))
  return outcomes
}
