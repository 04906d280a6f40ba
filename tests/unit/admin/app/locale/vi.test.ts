import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type Phrases, vietnamesePhrases } from '#admin/app/locale/vi.ts'

function flatten(phrases: Phrases, before = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : flatten(value, `${before}${key}.`),
  )
}

/** Decap's English texts: a module that Node takes for CommonJS, because its package does not say otherwise. */
async function englishPhrases(): Promise<Phrases> {
  const file = createRequire(import.meta.url).resolve('decap-cms-locales/dist/esm/en/index.js')
  const source = readFileSync(file, 'utf8')
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  return (module as { readonly default: Phrases }).default
}

const english = new Map(flatten(await englishPhrases()))
const vietnamese = new Map(flatten(vietnamesePhrases))

function slotsOf(text: string): string[] {
  return [...new Set(text.match(/%\{\w+\}/gu))].toSorted()
}

describe('vietnamesePhrases', () => {
  it('has a text for every English one, and none besides', () => {
    expect([...vietnamese.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it.each([...vietnamese])('fills in %s only what the English text fills in', (key, text) => {
    const known = slotsOf(english.get(key) ?? '')
    expect(known).toEqual(expect.arrayContaining(slotsOf(text)))
  })

  it('leaves no text in English but names', () => {
    const same = [...vietnamese].filter(([key, text]) => english.get(key) === text).map(([, text]) => text)
    expect(same.toSorted()).toEqual(['%{date}', '%{details}', 'Markdown'])
  })

  it('is in NFC', () => {
    for (const text of vietnamese.values()) expect(text).toBe(text.normalize('NFC'))
  })

  it('says the state of an article in whole words', () => {
    expect(vietnamese.get('editor.editorToolbar.status')).toBe('Trạng thái: %{status}')
  })
})
