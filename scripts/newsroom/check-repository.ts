import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { SetupError } from '#admin/server/store/setup-error.ts'

/** How to come by one, for somebody who has none. */
const advice =
  'Kho mới: npm run newsroom -- init --repository FOLDER. Kho từ bản sao lưu: npm run newsroom -- restore --help'

function sayGit(repository: string, said: string): string {
  if (said.includes('dubious ownership'))
    return `${repository}: kho bài này thuộc tài khoản khác của máy. Hãy chạy lệnh bằng tài khoản ấy (trên máy chủ: lệnh ky-yeu).`
  return `${repository}: cần một kho bài, nhưng thư mục này không phải. ${advice}`
}

/** Throws a `SetupError` unless a folder is the root of a git repository with a published branch. */
export function checkRepository(repository: string): void {
  const found = statSync(repository, { throwIfNoEntry: false })
  if (found === undefined)
    throw new SetupError(`${repository}: cần một kho bài, nhưng không có thư mục này. ${advice}`)
  if (!found.isDirectory())
    throw new SetupError(`${repository}: cần một kho bài, nhưng đây là một tệp. ${advice}`)
  const git = (...words: string[]) => spawnSync('git', words, { cwd: repository, encoding: 'utf8' })
  const { status, stdout, stderr, error } = git('rev-parse', '--show-prefix')
  if (error !== undefined) throw error
  if (status !== 0 || stdout.trim() !== '') throw new SetupError(sayGit(repository, stderr))
  if (git('rev-parse', '--verify', '--quiet', 'refs/heads/main').status === 0) return
  throw new SetupError(`${repository}: kho này chưa có nhánh "main", nên chưa phải kho bài. ${advice}`)
}
