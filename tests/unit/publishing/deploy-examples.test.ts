import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { immutableCache, immutableFolders, readerHeaders } from '#src/publishing/headers.ts'

const examples = join(import.meta.dirname, '../../../docs/operations')

describe.each([
  ['nginx.conf', (name: string, value: string) => `    add_header ${name} "${value}" always;\n`],
  ['Caddyfile', (name: string, value: string) => `\t\t${name} "${value}"\n`],
])('the example %s', (file, lineOf) => {
  const text = readFileSync(join(examples, file), 'utf8')

  it('sends every header of the one table', () => {
    for (const [name, value] of Object.entries(readerHeaders())) expect(text).toContain(lineOf(name, value))
  })

  it('lets browsers keep what has its hash in its name', () => {
    expect(text).toContain(`"${immutableCache}"`)
    for (const folder of immutableFolders) expect(text).toContain(folder.split('/')[1])
  })
})
