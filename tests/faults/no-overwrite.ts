import { saveArticle, writeArticle } from './articles.ts'
import { type Answer, savedRevision } from './client.ts'
import { openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

function complain(answers: readonly Answer[], texts: readonly string[]): string[] {
  const accepted = answers.filter(({ ok }) => ok)
  const winner = texts[answers.findIndex(({ ok }) => ok)]
  const wrong = answers.flatMap(({ ok, status, body }, index) => {
    if (ok) return []
    const isTold = status === 409 && body['mine'] === texts[index] && body['theirs'] === winner
    return isTold
      ? []
      : [`editor ${index}: expected 409 with both texts, got ${status} ${String(body['error'])}`]
  })
  return accepted.length === 1 ? wrong : [`expected 1 accepted save, got ${accepted.length}`, ...wrong]
}

/** Of editors who save one entry from one base, one is accepted and all others are told, with both texts. */
export const proveNoOverwrite: Prove = async ({ editors }) => {
  const office = await openOffice()
  try {
    const { editor } = office.clients
    const base = writeArticle('mot-bai')
    const revision = savedRevision(await saveArticle(editor, base, { revision: null }))
    const versions = Array.from({ length: editors }, (_, index) =>
      writeArticle('mot-bai', { title: `Tựa của người ${index}` }),
    )
    const saves = versions.map((version) => saveArticle(editor, version, { revision, base: base.source }))
    const answers = await Promise.all(saves)
    const texts = versions.map(({ source }) => source)
    const accepted = answers.filter(({ ok }) => ok).length
    const figures = { accepted, 'told 409': answers.filter(({ status }) => status === 409).length }
    return proofOf('no silent overwrite', editors, complain(answers, texts), figures)
  } finally {
    await office.close()
  }
}
