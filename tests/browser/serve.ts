/**
 * Serves site, search and admin from a repository of its own: the five articles copied to a temporary
 * folder and committed there, so that the editor's journey can publish without touching the project.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fixturePlace } from './store.ts'

const project = join(import.meta.dirname, '..', '..')
const place = fixturePlace()
const root = join(place, 'store')

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Kỷ Yếu', '-c', 'user.email=test@kyyeu.example', ...args], {
    cwd: root,
  })
}

rmSync(place, { recursive: true, force: true })
mkdirSync(root, { recursive: true })
for (const folder of ['content', 'public'])
  cpSync(join(project, folder), join(root, folder), { recursive: true })
git('init', '-q', '-b', 'main')
git('add', '-A')
git('commit', '-q', '-m', 'Five articles')

const start = join(project, 'scripts', 'start.ts')
const child = spawn(
  process.execPath,
  [start, '--content', root, '--out', join(place, 'dist'), ...process.argv.slice(2)],
  { cwd: project, stdio: 'inherit' },
)

function stop(): void {
  child.kill('SIGTERM')
  rmSync(place, { recursive: true, force: true })
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
child.on('exit', (code) => process.exit(code ?? 0))
