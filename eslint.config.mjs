import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/** Rooms of the house (docs/architecture.md), each with the folders it is made of. */
const rooms = {
  domain: 'src/(vietnamese|dates|bodies|conferences|citations|persons|figures)',
  schema: 'src/schema',
  archive: 'src/archive',
  versions: 'src/versions',
  markdown: 'src/markdown',
  importing: 'src/importing',
  'search-documents': 'src/search/documents',
  'search-query': 'src/search/query',
  'search-shards': 'src/search/shards',
  'search-engine': 'src/search/engine',
  'search-page': 'src/search/page',
  elements: 'src/elements',
  'open-search': 'src/open-search',
  suggestions: 'src/suggestions',
  feeds: 'src/feeds',
  site: 'src/site',
  releases: 'src/releases',
  indexing: 'src/indexing',
  publishing: 'src/publishing',
  view: 'src/(components|layouts|pages|styles|text)',
  'admin-app': 'admin/app',
  'admin-server': 'admin/server',
  scripts: 'scripts',
  tests: 'tests',
}

/** Everything of search but what runs on its page. */
const search = ['search-documents', 'search-query', 'search-shards', 'search-engine']

/** What a room may import besides itself. Arrows point down only; a new one is a decision, not a convenience. */
const mayImport = {
  domain: [],
  schema: ['domain'],
  archive: ['domain', 'schema'],
  versions: ['domain', 'schema'],
  markdown: ['domain', 'schema'],
  importing: ['domain', 'schema', 'markdown'],
  'search-documents': ['domain', 'schema', 'archive'],
  'search-query': ['domain', 'search-documents'],
  'search-shards': ['search-documents'],
  'search-engine': ['domain', 'search-documents', 'search-query', 'search-shards'],
  elements: [],
  'search-page': ['domain', 'archive', 'elements', ...search, 'suggestions'],
  'open-search': ['domain', ...search],
  suggestions: ['domain', 'schema', 'archive', 'elements', ...search],
  feeds: ['domain', 'schema', 'archive'],
  site: ['domain', 'schema', 'archive', 'markdown'],
  releases: [],
  indexing: ['domain', 'schema', 'archive', ...search, 'suggestions', 'releases'],
  publishing: [
    'domain',
    'schema',
    'archive',
    'markdown',
    ...search,
    'search-page',
    'suggestions',
    'feeds',
    'site',
    'releases',
    'indexing',
  ],
  view: ['domain', 'schema', 'archive', 'markdown', ...search, 'search-page', 'suggestions', 'feeds', 'site'],
  'admin-app': ['domain', 'schema', 'archive', 'versions', 'markdown'],
  'admin-server': [
    'domain',
    'schema',
    'archive',
    'versions',
    'markdown',
    ...search,
    'site',
    'releases',
    'indexing',
    'publishing',
  ],
  scripts: Object.keys(rooms).filter((room) => room !== 'view' && room !== 'tests'),
  tests: Object.keys(rooms),
}

/** Rooms whose functions run alike in the build, the admin's browser, the newsroom and a test. */
const pureRooms = [
  'vietnamese',
  'dates',
  'bodies',
  'conferences',
  'citations',
  'persons',
  'figures',
  'schema',
  'archive',
  'versions',
  'markdown',
  'importing',
  'search',
  'open-search',
  'suggestions',
  'feeds',
]

const pure = {
  files: pureRooms.map((room) => `src/${room}/**/*.ts`),
  // What runs in readers' browsers only.
  ignores: ['src/search/page/client*.ts', 'src/search/page/worker*.ts', 'src/suggestions/client*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^(?:node|astro):', message: 'Domain code is pure: pass the data in.' }] },
    ],
    'no-restricted-globals': ['error', 'window', 'document', 'process', 'navigator', 'localStorage', 'fetch'],
  },
}

export default defineConfig(
  globalIgnores([
    'dist',
    '.astro',
    '.cache',
    '.local',
    '.newsroom',
    'coverage',
    'test-results',
    'playwright-report',
    'tests/fixtures',
    'tests/benchmarks/eleventy',
    'public',
  ]),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/elements': Object.entries(rooms).map(([type, pattern]) => ({ type, pattern })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(mayImport).map(([room, others]) => ({
              from: { element: { type: room } },
              allow: { to: { element: { types: { anyOf: [room, ...others] } } } },
            })),
          ],
        },
      ],
    },
  },
  pure,
  { files: ['**/*.tsx'], ...jsxA11y.configs.strict },
  // Astro hands its templates' expressions to the parser without types; astro check covers them.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.{js,mjs,cjs}'], ...typescript.configs.disableTypeChecked },
  {
    files: ['**/*.{cjs,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', require: 'readonly', URL: 'readonly' },
    },
  },
)
