import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ownColours } from '#admin/app/build/own-colours.ts'

const module = 'node_modules/decap-cms-ui-default/dist/esm/styles.js'

function transform(code: string, id: string): unknown {
  const { transform: run } = ownColours()
  return typeof run === 'function' ? Reflect.apply(run, undefined, [code, id]) : undefined
}

describe('ownColours', () => {
  it('paints the installed Decap in the red of the site', () => {
    const painted = transform(readFileSync(module, 'utf8'), `/x/${module}`) as { readonly code: string }
    expect(painted.code).toContain("blue: '#9e1b20'")
    expect(painted.code).not.toContain('#3a69c7')
  })

  it('stops the build where a colour is gone', () => {
    expect(() => transform("const colorsRaw = { white: '#fff' }", `/x/${module}`)).toThrow(
      'admin/app: expected "grayLight" among Decap\'s colours (decap-cms-ui-default/dist/esm/styles.js), got none.',
    )
  })

  it('leaves other modules alone', () => {
    expect(transform("white: '#fff'", '/x/other.js')).toBeNull()
  })
})
