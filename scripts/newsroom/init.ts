import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { newsroomCommitter } from '#admin/server/store/author.ts'
import { refuseFull } from './check-empty.ts'
import { requireSetting, settingOptions } from './settings.ts'

const project = resolve(import.meta.dirname, '../..')

/** What every newsroom begins with; articles, bodies and their pictures only on wish. */
const frame = ['content/settings', 'content/sections', 'content/pages']
const samples = ['content', 'public/media']

function git(folder: string, ...words: string[]): void {
  const { name, email } = newsroomCommitter
  execFileSync('git', ['-c', `user.name=${name}`, '-c', `user.email=${email}`, ...words], { cwd: folder })
}

/** Makes a bare repository with the frame of a site, or with the sample articles too; gives what to print. */
export function runInit(args: readonly string[]): string {
  const options = { ...settingOptions, samples: { type: 'boolean', default: false } } as const
  const { values } = parseArgs({ args: [...args], options })
  const repository = resolve(requireSetting('repository', values))
  refuseFull(repository, 'kho bài')
  // Says at once where nobody may write, before git does in its own words.
  mkdirSync(repository, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'ky-yeu-init-'))
  try {
    for (const path of values.samples ? samples : frame)
      cpSync(join(project, path), join(work, path), { recursive: true })
    git(work, 'init', '--quiet', '--initial-branch=main')
    git(work, 'add', '--all')
    git(work, 'commit', '--quiet', '--message=Kho bài mới')
    git(work, 'clone', '--quiet', '--bare', '--no-hardlinks', work, repository)
    git(repository, 'remote', 'remove', 'origin')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return `Đã tạo kho bài ${repository}${values.samples ? ' với các bài mẫu' : ''}.`
}
