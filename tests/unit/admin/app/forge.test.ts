import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decapConfig } from '#admin/app/config.ts'
import { parseForge } from '#admin/app/forge.ts'

const example = readFileSync(join(import.meta.dirname, '../../../../docs/operations/forge.json'), 'utf8')

describe('a forge', () => {
  it('takes the place of the newsroom by one setting', () => {
    const config = decapConfig('https://kyyeu.example.vn', parseForge(example))
    expect(config['backend']).toMatchObject({ name: 'gitlab', repo: 'van-phong/noi-dung', auth_type: 'pkce' })
    expect(config['backend']).not.toHaveProperty('proxy_url')
    expect(config['publish_mode']).toBe('simple')
    expect(config.collections).toEqual(decapConfig('https://kyyeu.example.vn').collections)
  })

  it('may know drafts', () => {
    const forge = { name: 'gitlab', repo: 'a/b', publish_mode: 'editorial_workflow' }
    expect(decapConfig('', forge)['publish_mode']).toBe('editorial_workflow')
  })

  it('says what its setting lacks', () => {
    expect(() => parseForge('{')).toThrow('forge: cần JSON đúng, nhận được "{".')
    expect(() => parseForge('{"name":"gitlab"}')).toThrow(
      'forge: cần ít nhất "name" (gitlab, gitea, forgejo, github…) và "repo".',
    )
  })
})
