import { describe, expect, it } from 'vitest'
import { readableClasses } from '#admin/app/build/readable-classes.ts'

function transform(code: string, id: string): unknown {
  const { transform: run } = readableClasses()
  return typeof run === 'function' ? Reflect.apply(run, undefined, [code, id]) : undefined
}

describe('readableClasses', () => {
  it('names a styled component after its module and itself', () => {
    const code = 'styled("button", {\n  target: "e1d2l9mo0",\n  label: "SaveButton"\n})'
    expect(transform(code, '/n/decap-cms-core/dist/esm/components/Editor/EditorToolbar.js')).toEqual({
      code: 'styled("button", {\n  target: "decap-EditorToolbar-SaveButton",\n  label: "SaveButton"\n})',
      map: null,
    })
  })

  it("leaves modules that are not Decap's alone", () => {
    expect(transform('target: "e1", label: "X"', '/n/react-select/dist/esm/index.js')).toBeNull()
  })
})
