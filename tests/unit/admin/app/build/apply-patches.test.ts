import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyPatches, patches } from '#admin/app/build/apply-patches.ts'

describe('patches', () => {
  it.each(patches.map((patch) => [patch.reason, patch] as const))(
    'fit the installed Decap: %s',
    (_, patch) => {
      const source = readFileSync(`node_modules/${patch.module}`, 'utf8')
      expect(source.split(patch.find)).toHaveLength(2)
    },
  )
})

describe('applyPatches', () => {
  const patch = { module: 'decap/a.js', reason: 'r', find: 'old', put: '$& new' }

  function transform(code: string, id: string): unknown {
    const { transform: run } = applyPatches([patch])
    return typeof run === 'function' ? Reflect.apply(run, undefined, [code, id]) : undefined
  }

  it('puts the new words in as they stand', () => {
    expect(transform('let old = 1', '/x/node_modules/decap/a.js')).toEqual({
      code: 'let $& new = 1',
      map: null,
    })
  })

  it('leaves other modules alone', () => {
    expect(transform('let old = 1', '/x/node_modules/decap/b.js')).toBeNull()
  })

  it('stops the build where a patch no longer fits, and says where to look', () => {
    expect(() => transform('let other = 1', '/x/node_modules/decap/a.js')).toThrow(
      'admin/app: the patch for decap/a.js no longer fits: expected to find "old". Compare it with the installed version and mend admin/app/build/patches/.',
    )
  })
})
