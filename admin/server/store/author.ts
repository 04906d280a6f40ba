import { runGit } from './git.ts'

/** Who made a change, as the commit names them. */
export interface Author {
  readonly name: string
  readonly email: string
}

/** Who carries changes out: the committer of every commit that came through the newsroom. */
export const newsroomCommitter: Author = { name: 'Kỷ Yếu', email: 'ky-yeu@localhost' }

/** The author where the machine has no setting at all. */
const unnamed: Author = { name: 'Biên tập viên', email: 'bien-tap@localhost' }

async function setting(repository: string, name: string): Promise<string | undefined> {
  const { output } = await runGit(repository, ['config', '--get', name], { allow: [1] })
  return output.toString().trim() || undefined
}

/**
 * The author of saves until accounts come: git's settings `newsroom.author` and
 * `newsroom.email`, else `user.name` and `user.email`, else "Biên tập viên".
 */
export async function localAuthor(repository: string): Promise<Author> {
  return {
    name:
      (await setting(repository, 'newsroom.author')) ??
      (await setting(repository, 'user.name')) ??
      unnamed.name,
    email:
      (await setting(repository, 'newsroom.email')) ??
      (await setting(repository, 'user.email')) ??
      unnamed.email,
  }
}

/** An author and a moment as git's data formats write them: `Name <email> 1719446400 +0700`. */
export function authorStamp({ name, email }: Author, moment: Date): string {
  const clean = (text: string): string => text.replaceAll(/[<>\p{Cc}]+/gu, ' ').trim()
  return `${clean(name)} <${clean(email)}> ${String(Math.floor(moment.getTime() / 1000))} +0700`
}
