import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { reloadContent } from './src/publishing/reload-content.ts'
import { residentAdapter } from './src/publishing/resident-adapter.ts'

// KY_YEU_RESIDENT=1 compiles the bundle of the resident renderer; without it this is a plain static Astro site.
const resident = process.env['KY_YEU_RESIDENT'] === '1'

const content = process.env['KY_YEU_CONTENT'] ?? process.cwd()

export default defineConfig({
  output: resident ? 'server' : 'static',
  ...(resident && { adapter: residentAdapter() }),
  trailingSlash: 'always',
  compressHTML: true,
  // The publisher copies public/ by itself, so that a bundle holds no second copy of every picture.
  ...(resident && { publicDir: './.cache/no-public' }),
  outDir: process.env['KY_YEU_OUT'] ?? './dist',
  // Where a newsroom runs, everything else of the project is only to be read: node_modules too.
  cacheDir: './.cache/astro',
  integrations: [mdx()],
  markdown: { processor: unified({}) },
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  vite: {
    cacheDir: './.cache/vite',
    build: { assetsInlineLimit: 0 },
    plugins: [reloadContent(content, './dist')],
  },
  devToolbar: { enabled: false },
})
