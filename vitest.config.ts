import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './tests/slowest-first.ts'

function folder(name: string): string {
  return fileURLToPath(new URL(`./${name}/`, import.meta.url))
}

// admin/app is a package of its own, where Node's "#src/*" would not resolve: the alias says it for every file.
const alias = [
  { find: /^#src\//u, replacement: folder('src') },
  { find: /^#admin\//u, replacement: folder('admin') },
]

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest would leave one of two processors idle.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'admin/**/*.ts', 'scripts/**/*.ts'] },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'search', include: ['tests/search/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
