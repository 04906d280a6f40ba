import { type ContentSource, folderSource, type SourcePlace } from './content-source.ts'
import { openGitSource } from './git-source.ts'

/** Opens the content that lies at a place. Rejects where a repository or its branch is not there. */
export function openSource(place: SourcePlace): Promise<ContentSource> {
  if (place.kind === 'git') return openGitSource(place.repository, place.branch)
  return Promise.resolve(folderSource(place.folder))
}
