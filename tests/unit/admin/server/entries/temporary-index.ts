import { openData } from '#admin/server/data/open-data.ts'
import { type OpenIndex, openIndex } from '#admin/server/entries/open-index.ts'
import { openStore, type Store } from '#admin/server/store/store.ts'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from '../temporary-repository.ts'

/** A repository with a store and an index over it, as long as one test lives. */
export interface IndexedRepository extends TemporaryRepository, OpenIndex {
  readonly store: Store
  /** Opens the index once more, with the cache of the first. */
  readonly reopen: () => OpenIndex
  /** Commits whatever was written, as a developer at the keyboard would. */
  readonly commit: () => Promise<void>
}

/** Makes a repository of some files and opens an index over it. */
export async function indexedRepository(files: Readonly<Record<string, string>>): Promise<IndexedRepository> {
  const repository = await temporaryRepository(files)
  const data = await temporaryFolder()
  const store = await openStore({ repository: repository.folder })
  const reopen = (): OpenIndex => openIndex(store.place, openData(data))
  const commit = async (): Promise<void> => {
    await repository.git('add', '--all')
    await repository.git('commit', '--quiet', '--message=Bằng tay')
  }
  return { ...repository, ...reopen(), store, reopen, commit }
}

/** The source of an article with some front matter lines besides its title. */
export function listedSource(title: string, ...lines: readonly string[]): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    'status: "published"',
    ...lines,
    '---',
    '',
    'Một câu.',
    '',
  ].join('\n')
}
