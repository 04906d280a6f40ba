import { publishArticle, saveArticle, writeArticle } from './articles.ts'
import { type Answer, savedRevision } from './client.ts'
import { type Office, git, openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

function expectStatus(what: string, answer: Answer, status: number): string[] {
  if (answer.status === status) return []
  return [`${what}: expected ${status}, got ${answer.status} ${String(answer.body['error'])}`]
}

/** Two versions of one article: the second comes too late. */
async function conflictAtSave({ clients: { editor } }: Office, name: string): Promise<string[]> {
  const revision = savedRevision(await saveArticle(editor, writeArticle(name), { revision: null }))
  const first = await saveArticle(editor, writeArticle(name, { title: 'Người thứ nhất' }), { revision })
  const second = await saveArticle(editor, writeArticle(name, { title: 'Người thứ hai' }), { revision })
  return [...expectStatus('first save', first, 200), ...expectStatus('second save', second, 409)]
}

/** A draft whose article was changed on the page in the same place meanwhile. */
async function conflictAtPublish({ clients: { publisher } }: Office, name: string): Promise<string[]> {
  const article = writeArticle(name)
  await saveArticle(publisher, article, { revision: null, direct: true })
  const revision = savedRevision(await saveArticle(publisher, writeArticle(name, { title: 'Trong nháp' })))
  await saveArticle(publisher, writeArticle(name, { title: 'Ngay trên trang' }), { direct: true })
  const published = await publisher.ask('publishUnpublishedEntry', {
    collection: 'articles',
    slug: article.slug,
    revision,
  })
  return expectStatus('publish of a stale draft', published, 409)
}

/** Everybody else goes on: saves, publishes, and no sign of the conflict in what readers get. */
async function othersWork(
  { clients: { editor, publisher }, repository }: Office,
  name: string,
): Promise<string[]> {
  const article = writeArticle(`${name}-khac`)
  const saved = await saveArticle(editor, article, { revision: null })
  const published = await publishArticle(publisher, article)
  const marks = await git(repository, 'grep', '-l', '^<<<<<<<', 'main').catch(() => '')
  return [
    ...expectStatus('save of somebody else', saved, 200),
    ...expectStatus('publish of somebody else', published, 200),
    ...(marks === '' ? [] : [`conflict marks in ${marks}`]),
  ]
}

/** A conflict, at saving or at publishing, harms nobody but the two who have it. */
export const proveHarmlessConflict: Prove = async ({ publishes }) => {
  const office = await openOffice()
  const complaints: string[] = []
  const rounds = Math.max(2, Math.round(publishes / 4))
  try {
    for (let round = 0; round < rounds; round += 1) {
      complaints.push(...(await conflictAtSave(office, `luu-${round}`)))
      complaints.push(...(await othersWork(office, `luu-${round}`)))
      complaints.push(...(await conflictAtPublish(office, `dang-${round}`)))
      complaints.push(...(await othersWork(office, `dang-${round}`)))
    }
    return proofOf('a conflict harms nobody else', rounds * 2, complaints)
  } finally {
    await office.close()
  }
}
