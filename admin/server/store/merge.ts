import { type Conflict, ConflictRefusal, Refusal } from '../refusal.ts'
import type { Author } from './author.ts'
import { type Branch, type Tip, advance, readTip, withCheckout } from './branch.ts'
import type { Saved } from './change.ts'
import { type Draft, type DraftKey, draftRef, readDraft } from './draft.ts'
import { writeMergeCommit } from './fast-import.ts'
import { gitText, runGit } from './git.ts'
import { conflictBetween } from './conflict.ts'
import { dropRef, pendingRef } from './ref.ts'
import { revisionOf } from './revision.ts'
import { refuseDirty } from './save-batch.ts'
import { entriesAt, readFiles } from './tree.ts'

/** What publishing a draft needs to know. */
export interface PublishOrder {
  readonly key: DraftKey
  readonly author: Author
  readonly message: string
  /** Revision of the draft's first text file as the editor saw it; absent: not compared. */
  readonly revision?: string | null
  /**
   * Published revision of a conflicting file that the editor has seen (the `revision` of the 409) and
   * wants to replace by the draft's version.
   */
  readonly over?: string | null
  /** Looks at the files as they would be published (`null`: deleted); throws a `Refusal` to stop it. */
  readonly inspect: (files: ReadonlyMap<string, Buffer | null>) => void
}

interface Merge {
  readonly tip: Tip
  readonly draft: Draft
  readonly order: PublishOrder
}

interface MergedTree {
  readonly tree: string
  /** Paths that both sides changed in the same place. */
  readonly clashing: readonly string[]
}

/** The tree that two commits make together. */
async function mergeTree(repository: string, published: string, draft: string): Promise<MergedTree> {
  const { output } = await runGit(
    repository,
    ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', published, draft],
    { allow: [1] },
  )
  const [tree = '', ...clashing] = output.toString().split('\0')
  return { tree, clashing: clashing.filter((path) => path !== '') }
}

async function toConflicts(
  repository: string,
  { tip, draft }: Merge,
  paths: readonly string[],
): Promise<Conflict[]> {
  const mine = await readFiles(repository, draft.commit, paths)
  const theirs = await readFiles(repository, tip.commit, paths)
  return paths.map((path) => conflictBetween(path, mine.get(path) ?? null, theirs.get(path) ?? null))
}

/** Throws a `ConflictRefusal` unless the editor has seen what he would replace. */
async function refuseClashes(repository: string, merge: Merge, clashing: readonly string[]): Promise<void> {
  const conflicts = await toConflicts(repository, merge, clashing)
  if (conflicts.every(({ revision }) => revision === merge.order.over)) return
  throw new ConflictRefusal(
    `Chưa đăng được: người khác đã sửa và đăng ở cùng chỗ trong bài này. Bản nháp vẫn còn nguyên; hãy so hai bản, sửa bản nháp nếu cần rồi chọn đăng bản của bạn.`,
    conflicts,
  )
}

/** The blobs that a draft has at some paths, `null` where it has none. */
async function blobsOf(repository: string, commit: string, paths: readonly string[]) {
  const entries = await entriesAt(repository, commit, paths)
  return new Map(paths.map((path) => [path, entries.get(path)?.id ?? null]))
}

/** Writes the commit that joins a draft to the published branch; `ref` keeps it until the branch moves there. */
async function writeMerge(repository: string, merge: Merge, ref: string): Promise<string> {
  const { tip, draft, order } = merge
  const { tree, clashing } = await mergeTree(repository, tip.commit, draft.commit)
  if (clashing.length > 0) await refuseClashes(repository, merge, clashing)
  return writeMergeCommit(repository, {
    author: order.author,
    message: order.message,
    ref,
    parents: [tip.commit, draft.commit],
    tree,
    files: await blobsOf(repository, draft.commit, clashing),
  })
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
    conflictBetween(path, null, content),
  ])
}

async function filesOf(repository: string, tree: string, paths: readonly string[]) {
  const present = await readFiles(repository, tree, paths)
  return new Map(paths.map((path) => [path, present.get(path) ?? null]))
}

async function attempt(branch: Branch, merge: Merge, ref: string): Promise<Saved | null> {
  const { repository } = branch
  const { tip, draft, order } = merge
  const to = await writeMerge(repository, merge, ref)
  const files = await differingPaths(repository, tip.commit, to)
  await compareRevision(repository, draft, order, files)
  order.inspect(await filesOf(repository, to, files))
  const along = [
    { ref: draftRef(order.key), from: draft.commit, to: null },
    { ref, from: to, to: null },
  ]
  return withCheckout(branch, { tip, paths: files }, async (checkout) => {
    refuseDirty(files, checkout)
    return (await advance(branch, { tip, to, checkout, along })) ? { commit: to, files } : null
  })
}

/** Publishes as things stand now; `null` if the branch or the draft moved meanwhile. */
async function publishOnce(branch: Branch, order: PublishOrder): Promise<Saved | null> {
  const ref = pendingRef()
  const tip = await readTip(branch)
  const draft = await readDraft(branch.repository, order.key)
  if (draft === null) throw new Refusal(404, `Không có bản nháp nào của ${order.key.slug}.`)
  try {
    const saved = await attempt(branch, { tip, draft, order }, ref)
    if (saved === null) await dropRef(branch.repository, ref)
    return saved
  } catch (error) {
    await dropRef(branch.repository, ref)
    throw error
  }
}

/**
 * Merges a draft into the published branch and removes the draft, both or neither. Throws a
 * `ConflictRefusal` with both versions where they touch the same lines, a `Refusal` (404) without a draft.
 */
export async function publishDraft(branch: Branch, order: PublishOrder): Promise<Saved> {
  for (;;) {
    const saved = await publishOnce(branch, order)
    if (saved !== null) return saved
  }
}
