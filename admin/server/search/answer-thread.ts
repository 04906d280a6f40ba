// The thread that answers readers' searches, started by `openAnswerLine`.
import { parentPort, workerData } from 'node:worker_threads'
import { openAnswerDesk } from '#src/indexing/answers/answer-desk.ts'
import type { Answered } from './answer-line.ts'

const desk = openAnswerDesk(String(workerData))

async function answer(search: string): Promise<Answered> {
  try {
    return { told: await desk.answer(search) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (search: string) => {
  void answer(search).then((answered) => parentPort?.postMessage(answered))
})
