import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Palette = ReadonlyMap<string, string>

function paletteOf(css: string, selector: string): Palette {
  const start = css.indexOf(`${selector} {`)
  if (start === -1) throw new Error(`tokens.css has no ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

/** Relative luminance. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(palette: Palette, front: string, back: string): number {
  const [light = 0, dark = 0] = [front, back]
    .map((name) => luminance(palette.get(name) ?? ''))
    .toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const css = readFileSync('src/styles/tokens.css', 'utf8')
const light = paletteOf(css, ':root')
const dark = paletteOf(css, ":root[data-theme='dark']")

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  it.each(['ink', 'quiet', 'red'])('gives text in %s a contrast of 7 to 1 on paper', (name) => {
    expect(contrast(palette, name, 'paper')).toBeGreaterThanOrEqual(7)
  })

  it('gives text a contrast of 7 to 1 on a sheet', () => {
    expect(contrast(palette, 'ink', 'sheet')).toBeGreaterThanOrEqual(7)
  })

  it('lets marked words be read', () => {
    expect(contrast(palette, 'ink', 'marker')).toBeGreaterThanOrEqual(7)
  })

  it('makes the large gold numbers readable and the frames of fields visible', () => {
    expect(contrast(palette, 'gold', 'paper')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette, 'rule-strong', 'paper')).toBeGreaterThanOrEqual(3)
  })
})

describe('the dark theme', () => {
  it('is one, whether the reader or the system chose it', () => {
    expect(paletteOf(css, ":root:not([data-theme='light'])")).toEqual(dark)
  })
})
