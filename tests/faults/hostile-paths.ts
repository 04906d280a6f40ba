import { articleFields } from '#src/schema/article.ts'
import { toMarkdownFile } from '#src/schema/to-yaml.ts'
import type { Client } from './client.ts'
import { git, openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

/** Paths that no file of the newsroom may have. */
const hostilePaths = [
  '../etc/passwd.md',
  'content/articles/../../../etc/passwd.md',
  'content/../.git/config',
  '/etc/passwd.md',
  '//etc/passwd.md',
  'C:\\Windows\\win.md',
  'content\\articles\\2024\\x.md',
  '.git/config',
  '.git/hooks/post-commit.md',
  'content/.git/x.md',
  'content/articles/.GIT/x.md',
  'content/articles/2024/x.md\u0000.jpg',
  'content/articles/2024/x\n.md',
  'content/articles/2024/\u202Egpj.md',
  'content/articles/2024/x\u200B.md',
  'content/articles/2024/con.md',
  'content/articles/2024/NUL.md',
  'content/articles/2024/lpt1.md',
  'content/articles/2024/x .md',
  'content/articles/2024 /x.md',
  'content/articles/2024./x.md',
  'content/articles/2024/x.mdx',
  'content/articles/2024/x.html',
  'content/articles/2024/x.svg',
  'content/articles/2024/x.js',
  'public/media/x.svg',
  'public/media/x.html',
  'public/media/../index.html',
  'public/index.html',
  'package.json',
  '.env',
  'src/pages/x.md',
  'scripts/start.ts',
  `content/articles/2024/${'x'.repeat(300)}.md`,
  `content/${'x/'.repeat(200)}x.md`,
  '',
  '.',
  '..',
  'content/articles/%2e%2e/x.md',
  'content/articles/2024/hội-nghị.md'.normalize('NFD'),
] as const

const source = toMarkdownFile(
  { title: 'Thử', kind: 'news', status: 'published', text: 'Chữ.' },
  articleFields,
)
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Params = Readonly<Record<string, unknown>>

const key = { collection: 'articles', slug: '2024/x' }
const commit = '0'.repeat(40)

function save(file: Params, assets: readonly Params[] = [], useWorkflow = false): Params {
  const options = { commitMessage: 'Thử', collectionName: 'articles', useWorkflow, status: 'draft' }
  return { dataFiles: [{ slug: '2024/x', raw: source, ...file }], assets, options }
}

/** Every action that takes a path, with the path in each place it can stand. */
const requests: Readonly<Record<string, readonly ((path: string) => Params)[]>> = {
  getEntry: [(path) => ({ path })],
  entriesByFiles: [(path) => ({ files: [{ path }] })],
  entriesByFolder: [(folder) => ({ folder, extension: 'md', depth: 2 })],
  unpublishedEntryDataFile: [(path) => ({ ...key, path })],
  unpublishedEntryMediaFile: [(path) => ({ ...key, path })],
  getMedia: [(mediaFolder) => ({ mediaFolder })],
  getMediaFile: [(path) => ({ path })],
  entryHistory: [(path) => ({ path })],
  entryVersion: [(path) => ({ path, commit })],
  entryDifference: [(path) => ({ path, from: commit, to: 'published' })],
  persistEntry: [
    (path) => save({ path }),
    (path) => save({ path }, [], true),
    (newPath) => save({ path: 'content/articles/2024/x.md', newPath }),
    (path) => save({ path: 'content/articles/2024/x.md' }, [{ path, content: pixel, encoding: 'base64' }]),
  ],
  persistMedia: [
    (path) => ({ asset: { path, content: pixel, encoding: 'base64' }, options: { commitMessage: 'Thử' } }),
  ],
  restoreEntry: [(path) => ({ ...key, path, commit })],
  moveEntry: [(path) => ({ ...key, path, newSlug: '2024/y', revision: null })],
  deleteFile: [(path) => ({ path, options: { commitMessage: 'Thử' } })],
  deleteFiles: [(path) => ({ paths: [path], options: { commitMessage: 'Thử' } })],
  unpublishEntry: [(path) => ({ ...key, path, revision: null })],
}

async function tryPath(client: Client, path: string): Promise<string[]> {
  const complaints: string[] = []
  for (const [action, shapes] of Object.entries(requests)) {
    for (const shape of shapes) {
      const { status } = await client.ask(action, shape(path))
      if (status < 400 || status >= 500)
        complaints.push(`${action} ${JSON.stringify(path)}: expected 4xx, got ${status}`)
    }
  }
  const { status } = await client.post('/api/preview', { file: path, source })
  return status >= 400 && status < 500
    ? complaints
    : [...complaints, `preview ${JSON.stringify(path)}: expected 4xx, got ${status}`]
}

/** Hostile paths are refused by every action that takes a path, and the repository stays as it was. */
export const proveHostilePaths: Prove = async () => {
  const office = await openOffice()
  try {
    const before = await git(office.repository, 'for-each-ref')
    const complaints: string[] = []
    for (const path of hostilePaths) complaints.push(...(await tryPath(office.clients.administrator, path)))
    if ((await git(office.repository, 'for-each-ref')) !== before) complaints.push('the repository changed')
    const places = Object.values(requests).flat().length + 1
    return proofOf('paths', hostilePaths.length * places, complaints, { paths: hostilePaths.length, places })
  } finally {
    await office.close()
  }
}
