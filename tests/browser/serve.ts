/**
 * Serves site, search and admin from a repository of its own: the five articles copied to a temporary
 * folder and committed there, so that the editor's journey can publish without touching the project.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')
const root = mkdtempSync(join(tmpdir(), 'ky-yeu-browser-'))

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Kỷ Yếu', '-c', 'user.email=test@kyyeu.example', ...args], {
    cwd: root,
  })
}

for (const folder of ['content', 'public'])
  cpSync(join(project, folder), join(root, folder), { recursive: true })
git('init', '-q', '-b', 'main')
git('add', '-A')
git('commit', '-q', '-m', 'Five articles')

const start = join(project, 'scripts', 'start.ts')
const child = spawn(
  process.execPath,
  [start, '--content', root, '--out', join(root, '.dist'), ...process.argv.slice(2)],
  { cwd: project, stdio: 'inherit' },
)

function stop(): void {
  child.kill('SIGTERM')
  rmSync(root, { recursive: true, force: true })
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
child.on('exit', (code) => process.exit(code ?? 0))
