import { saveArticle, writeArticle } from './articles.ts'
import { type Office, openOffice } from './office.ts'
import { type Prove, proofOf, quantile } from './proof.ts'

interface Round {
  readonly complaints: readonly string[]
  readonly times: readonly number[]
}

/** Many editors save articles of their own in the same moment. */
async function saveAtOnce({ clients }: Office, count: number): Promise<Round> {
  const saves = Array.from({ length: count }, (_, index) =>
    saveArticle(clients.editor, writeArticle(`cung-luc-${count}-${index}`), { revision: null }),
  )
  const answers = await Promise.all(saves)
  return {
    complaints: answers
      .filter(({ ok }) => !ok)
      .map(({ status, body }) => `${status} ${String(body['error'])}`),
    times: answers.map(({ milliseconds }) => milliseconds),
  }
}

/** Editors who save different entries at once are all answered: as many as asked for, and four times as many. */
export const proveAllAnswered: Prove = async ({ editors }) => {
  const office = await openOffice()
  try {
    await saveAtOnce(office, 3)
    const few = await saveAtOnce(office, editors)
    const many = await saveAtOnce(office, editors * 4)
    return proofOf('all answered', editors * 5, [...few.complaints, ...many.complaints], {
      [`p50 of ${editors}, ms`]: quantile(few.times, 0.5),
      [`p95 of ${editors}, ms`]: quantile(few.times, 0.95),
      [`p95 of ${editors * 4}, ms`]: quantile(many.times, 0.95),
    })
  } finally {
    await office.close()
  }
}
