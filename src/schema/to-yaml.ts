import type { Field, FieldTable } from './field.ts'

/** Longest line for a list of plain values before it is written one value a line. */
const widestLine = 100

function scalar(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.normalize('NFC')) : String(value)
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

function groupPairs(value: unknown, fields: FieldTable): string[] {
  const record = value as Readonly<Record<string, unknown>>
  return Object.keys(fields)
    .filter((name) => !isEmpty(record[name]))
    .map((name) => `${name}: ${inline(record[name], fields[name])}`)
}

/** A value on one line; strings are double-quoted. */
function inline(value: unknown, field: Field | undefined): string {
  if (Array.isArray(value) && field?.kind === 'list')
    return `[${value.map((item) => inline(item, field.item)).join(', ')}]`
  if (field?.kind === 'group') return `{ ${groupPairs(value, field.fields).join(', ')} }`
  return scalar(value)
}

function hasList(fields: FieldTable): boolean {
  return Object.values(fields).some((field) => field.kind === 'list')
}

function lines(name: string, value: unknown, field: Field, indent: string): string[] {
  if (field.kind === 'group' && hasList(field.fields)) {
    return [`${indent}${name}:`, ...fieldLines(value, field.fields, `${indent}  `)]
  }
  if (field.kind !== 'list' || !Array.isArray(value)) return [`${indent}${name}: ${inline(value, field)}`]
  const whole = `${indent}${name}: ${inline(value, field)}`
  if (field.item.kind !== 'group' && whole.length <= widestLine) return [whole]
  return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${inline(item, field.item)}`)]
}

function fieldLines(value: unknown, fields: FieldTable, indent: string): string[] {
  const record = value as Readonly<Record<string, unknown>>
  return Object.entries(fields)
    .filter(([name, field]) => field.kind !== 'markdown' && !isEmpty(record[name]))
    .flatMap(([name, field]) => lines(name, record[name], field, indent))
}

/**
 * An entry as YAML 1.2: keys in the order of the table, one line a value, every
 * string double-quoted and in NFC, empty values left out. The same entry always gives
 * the same bytes, and lists of groups take a line each so that git merges them.
 */
export function toYaml(entry: Readonly<Record<string, unknown>>, fields: FieldTable): string {
  return `${fieldLines(entry, fields, '').join('\n')}\n`
}

/** An entry as a Markdown file: front matter, then its `text`. The one writer of front matter in the project. */
export function toMarkdownFile(entry: Readonly<Record<string, unknown>>, fields: FieldTable): string {
  const text = typeof entry['text'] === 'string' ? entry['text'].normalize('NFC').trim() : ''
  return `---\n${toYaml(entry, fields)}---\n${text === '' ? '' : `\n${text}\n`}`
}
