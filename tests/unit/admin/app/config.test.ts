import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { decapConfig } from '#admin/app/config.ts'

type Validate = (config: object) => void

const check = 'virtual:check'
const checkSource = `export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js'`
const surroundings = 'virtual:surroundings'
const withSchema = ['list', 'object', 'relation', 'select', 'markdown', 'number', 'image']

// What Decap's check asks of the rest of Decap, which would draw in the whole app and its window.
const surroundingsSource = `
  ${withSchema.map((name) => `import ${name} from 'decap-cms-widget-${name}/dist/esm/schema.js'`).join('\n')}
  const schemas = { ${withSchema.join(', ')} }
  export const getWidgets = () => Object.entries(schemas).map(([name, schema]) => ({ name, schema }))
  export const I18N_STRUCTURE = { MULTIPLE_FOLDERS: 'multiple_folders' }
  export const I18N_FIELD = { TRANSLATE: 'translate' }
  export const frontmatterFormats = ['yaml-frontmatter']
  export const extensionFormatters = { yml: null, md: null }
`

const modules: Plugin = {
  name: 'modules',
  enforce: 'pre',
  resolveId(id, importer) {
    const isAsked = importer?.endsWith('configSchema.js') === true && id.startsWith('../')
    return isAsked ? surroundings : id === check ? id : null
  },
  load: (id) => (id === check ? checkSource : id === surroundings ? surroundingsSource : null),
}

/** Decap's own check of its configuration, bundled because its modules import without extensions. */
async function bundleCheck(out: string): Promise<Validate> {
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modules],
    ssr: { noExternal: true },
    build: {
      outDir: out,
      ssr: true,
      rolldownOptions: { input: { check }, preserveEntrySignatures: 'strict' },
    },
  })
  const bundle: unknown = await import(pathToFileURL(join(out, 'check.js')).href)
  return (bundle as { readonly validateConfig: Validate }).validateConfig
}

describe('decapConfig', () => {
  const config = decapConfig('https://kyyeu.example.vn')
  let out = ''
  let validate: Validate = () => undefined

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'decap-check-'))
    validate = await bundleCheck(out)
  }, 60_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

  it('is what Decap asks of a configuration', () => {
    expect(() => {
      validate(config)
    }).not.toThrow()
  })

  it.each([
    ['publish_mode', { publish_mode: 'sometimes' }],
    ['collections', { collections: [{ name: 'a', label: 'A', folder: 'a', fields: [{ widget: 'list' }] }] }],
  ])('is checked by a schema that finds a fault in %s', (word, fault) => {
    // Decap tells the console besides.
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined)
    expect(() => {
      validate({ ...config, ...fault })
    }).toThrow(new RegExp(word, 'u'))
  })

  it('keeps Decap from looking for a file of its own and from leaving for another host', () => {
    expect(config).toMatchObject({
      load_config_file: false,
      publish_mode: 'editorial_workflow',
      backend: { name: 'newsroom', proxy_url: '/api/v1' },
    })
  })

  it('has the articles first, below their years, and the settings as one file', () => {
    expect(config.collections[0]).toMatchObject({
      name: 'articles',
      folder: 'content/articles',
      path: '{{entryyear}}/{{slug}}',
      media_folder: '/public/media',
      public_folder: '/media',
    })
    expect(config.collections.at(-1)).toMatchObject({
      name: 'settings',
      files: [{ name: 'site', file: 'content/settings/site.yml' }],
    })
  })
})
