import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Astro's own development server on the real content; its options pass through (npm run dev -- --port 4400).
const project = resolve(import.meta.dirname, '..')
const astro = join(project, 'node_modules/astro/bin/astro.mjs')

if (!existsSync(join(project, 'dist/pagefind')))
  console.log('Search has no index yet: run "npm run build" once, and dev will serve it.')

const child = spawn(process.execPath, [astro, 'dev', ...process.argv.slice(2)], {
  cwd: project,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
})
child.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
