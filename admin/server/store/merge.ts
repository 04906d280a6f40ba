import { type Conflict, ConflictRefusal, Refusal } from '../refusal.ts'
import { type Author, authorStamp, newsroomCommitter } from './author.ts'
import { type Branch, type Tip, advance, readCheckout, readTip } from './branch.ts'
import { type Saved, commitMessage } from './change.ts'
import { type Draft, type DraftKey, draftRef, readDraft } from './draft.ts'
import { gitText, runGit } from './git.ts'
import { revisionOf } from './revision.ts'
import { refuseDirty } from './save-batch.ts'
import { readFiles } from './tree.ts'

/** What publishing a draft needs to know. */
export interface PublishOrder {
  readonly key: DraftKey
  readonly author: Author
  readonly message: string
  /** Revision of the draft's first text file as the editor saw it; absent: not compared. */
  readonly revision?: string | null
  /** Looks at the files as they would be published (`null`: deleted); throws a `Refusal` to stop it. */
  readonly inspect: (files: ReadonlyMap<string, Buffer | null>) => void
}

async function versions(repository: string, commits: readonly string[], paths: readonly string[]) {
  return Promise.all(commits.map((commit) => readFiles(repository, commit, paths)))
}

async function toConflicts(
  repository: string,
  { mine, theirs }: { mine: string; theirs: string },
  paths: readonly string[],
): Promise<Conflict[]> {
  const [ours, published] = await versions(repository, [mine, theirs], paths)
  return paths.map((path) => ({
    path,
    mine: ours?.get(path)?.toString() ?? null,
    theirs: published?.get(path)?.toString() ?? null,
    revision: revisionOf(published?.get(path) ?? null),
  }))
}

/** The tree that two commits make together; throws a `ConflictRefusal` where they do not go together. */
async function mergeTree(repository: string, published: string, draft: string): Promise<string> {
  const { code, output } = await runGit(
    repository,
    ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', published, draft],
    { allow: [1] },
  )
  const [tree = '', ...paths] = output.toString().split('\0')
  if (code === 0) return tree
  const conflicts = await toConflicts(
    repository,
    { mine: draft, theirs: published },
    paths.filter((path) => path !== ''),
  )
  throw new ConflictRefusal(
    `Chưa đăng được: ${conflicts.map(({ path }) => path).join(', ')} đã được người khác sửa và đăng ở cùng chỗ. Bản nháp vẫn còn nguyên; hãy so hai bản, sửa bản nháp rồi đăng lại.`,
    conflicts,
  )
}

async function differingPaths(repository: string, from: string, to: string): Promise<string[]> {
  const text = await gitText(repository, 'diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to)
  return text.split('\0').filter((path) => path !== '')
}

async function compareRevision(
  repository: string,
  draft: Draft,
  order: PublishOrder,
  paths: readonly string[],
) {
  const path = paths.find((name) => /\.(?:md|yml)$/u.test(name))
  if (order.revision === undefined || path === undefined) return
  const content = (await readFiles(repository, draft.commit, [path])).get(path) ?? null
  if (revisionOf(content) === order.revision) return
  throw new ConflictRefusal('Bản nháp đã được người khác sửa sau khi bạn mở. Hãy xem bản mới rồi đăng lại.', [
    { path, mine: null, theirs: content?.toString() ?? null, revision: revisionOf(content) },
  ])
}

async function filesOf(repository: string, tree: string, paths: readonly string[]) {
  const present = await readFiles(repository, tree, paths)
  return new Map(paths.map((path) => [path, present.get(path) ?? null]))
}

/** Writes the commit that joins a draft to the published branch. */
async function writeMerge(
  repository: string,
  tree: string,
  { parents, order }: { parents: readonly string[]; order: PublishOrder },
): Promise<string> {
  const now = new Date()
  const [date = ''] = /\d+ \+\d{4}$/u.exec(authorStamp(order.author, now)) ?? []
  const { output } = await runGit(
    repository,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])],
    {
      input: commitMessage(order),
      environment: {
        GIT_AUTHOR_NAME: order.author.name,
        GIT_AUTHOR_EMAIL: order.author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: newsroomCommitter.name,
        GIT_COMMITTER_EMAIL: newsroomCommitter.email,
        GIT_COMMITTER_DATE: date,
      },
    },
  )
  return output.toString().trim()
}

interface Merge {
  readonly tip: Tip
  readonly draft: Draft
  readonly order: PublishOrder
}

async function attempt(branch: Branch, { tip, draft, order }: Merge): Promise<Saved | null> {
  const { repository } = branch
  const tree = await mergeTree(repository, tip.commit, draft.commit)
  const files = await differingPaths(repository, tip.commit, tree)
  await compareRevision(repository, draft, order, files)
  order.inspect(await filesOf(repository, tree, files))
  const checkout = await readCheckout(branch, files)
  refuseDirty(files, checkout)
  const to = await writeMerge(repository, tree, { parents: [tip.commit, draft.commit], order })
  const along = [{ ref: draftRef(order.key), from: draft.commit, to: null }]
  return (await advance(branch, { tip, to, paths: files, checkout, along })) ? { commit: to, files } : null
}

/**
 * Merges a draft into the published branch and removes the draft, both or neither. Throws a
 * `ConflictRefusal` with both versions where they touch the same lines, a `Refusal` (404) without a draft.
 */
export async function publishDraft(branch: Branch, order: PublishOrder): Promise<Saved> {
  for (;;) {
    const tip = await readTip(branch)
    const draft = await readDraft(branch.repository, order.key)
    if (draft === null) throw new Refusal(404, `Không có bản nháp nào của ${order.key.slug}.`)
    const saved = await attempt(branch, { tip, draft, order })
    if (saved !== null) return saved
  }
}
