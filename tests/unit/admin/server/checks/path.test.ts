import { describe, expect, it } from 'vitest'
import { collectionOf, readableFolder, readableKind, writableKind } from '#admin/server/checks/path.ts'
import { Refusal } from '#admin/server/refusal.ts'

const foreign = [
  '.git/config',
  'content/.git/config.md',
  'content/../.git/config.md',
  'content/articles/../../package.json.md',
  '/etc/passwd.md',
  'content//a.md',
  'content/articles/./a.md',
  'content\\articles\\a.md',
  'content/articles/a.md\0.png',
  'content/articles/\u202Edm.a.md',
  'content/articles/đại-hội.md',
  'content/articles/a b.md',
  'content/articles/con.md',
  'content/articles/a.md/b.md',
  'content/articles/a.md.',
  'content/articles/a.mdx',
  'content/articles/a.html',
  'content/settings/site.yaml',
  'public/media/a.html',
  'public/media/../../src/a.png',
  'public/media/.htaccess.png',
  'public/robots.txt',
  'src/pages/index.astro',
  'package.json',
  '',
  `content/articles/${'a'.repeat(130)}.md`,
  `content/${'a/'.repeat(300)}a.md`,
]

describe('a path from the browser', () => {
  it.each(foreign)('is refused: %j', (path) => {
    expect(() => readableKind(path)).toThrow(Refusal)
    expect(() => writableKind(path)).toThrow(Refusal)
  })

  it.each([
    ['content/articles/2024/hoi-nghi-lan-thu-20.md', 'text'],
    ['content/settings/site.yml', 'text'],
    ['public/media/2024/Hoi_nghi.v2.JPG', 'picture'],
  ])('is taken: %s', (path, kind) => {
    expect(readableKind(path)).toBe(kind)
    expect(writableKind(path)).toBe(kind)
  })

  it('says what would have been right', () => {
    expect(() => readableKind('.git/config')).toThrow(
      'Cần một tệp .md hoặc .yml trong content/, hoặc một tệp ảnh trong public/media/, nhận được ".git/config".',
    )
  })

  it('may lead to an SVG for reading, never for writing', () => {
    expect(readableKind('public/media/anh-cho.svg')).toBe('picture')
    expect(() => writableKind('public/media/anh-cho.svg')).toThrow(
      'public/media/anh-cho.svg: không nhận ảnh SVG. Hãy dùng JPEG, PNG, WebP, AVIF hoặc GIF.',
    )
  })

  it('must belong to a collection to be written', () => {
    expect(() => writableKind('content/bai-ngoai-muc.md')).toThrow(
      'content/bai-ngoai-muc.md: không thuộc mục nội dung nào.',
    )
    expect(() => writableKind('content/settings/khac.yml')).toThrow('không thuộc mục nội dung nào')
    expect(collectionOf('content/articles/2024/a.md')).toBe('articles')
    expect(collectionOf('content/settings/site.yml')).toBe('settings')
  })
})

describe('a folder from the browser', () => {
  it.each(['', '.', '.git', 'content/..', '../content', 'src', 'public', 'content/.git'])(
    'is refused: %j',
    (folder) => {
      expect(() => readableFolder(folder)).toThrow('Cần một thư mục trong content/ hoặc public/media/')
    },
  )

  it('is taken with or without a slash at its ends', () => {
    expect(readableFolder('content/articles')).toBe('content/articles')
    expect(readableFolder('/public/media/')).toBe('public/media')
  })
})
