import { sayTyped } from '#admin/app/widgets/typed-date.ts'

/** What became of a published entry, for the editor to read. */
export interface Outcome {
  readonly kind: 'live' | 'due' | 'hidden' | 'fault'
  readonly text: string
  /** Address of the page; `null` where readers see none. */
  readonly address: string | null
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function faultsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((fault) => typeof fault === 'string') : []
}

function outcomeOf({ address, faults, due }: Readonly<Record<string, unknown>>): Outcome {
  const page = textOrNull(address)
  const moment = textOrNull(due)
  const wrong = faultsIn(faults)
  if (wrong.length > 0)
    return {
      kind: 'fault',
      text: `Đã lưu, nhưng chưa lên trang được:\n${wrong.join('\n')}`,
      address: page,
    }
  if (moment !== null) return { kind: 'due', text: `Sẽ lên trang lúc ${sayTyped(moment)}.`, address: null }
  if (page !== null) return { kind: 'live', text: 'Đã lên trang.', address: page }
  return { kind: 'hidden', text: 'Đã lưu. Mục này không có trang riêng cho người đọc.', address: null }
}

/**
 * What a publication says of one file (path from the repository's root), or of its first entry where the file is
 * not in it. Understands what the newsroom answers: a `Publication`, `{ fault }`, or `null` where nothing changed.
 */
export function readOutcome(published: unknown, file: string | null): Outcome {
  const { fault, entries } = asRecord(published)
  const told = textOrNull(fault)
  if (told !== null) return { kind: 'fault', text: told, address: null }
  const list = (Array.isArray(entries) ? entries : []).map(asRecord)
  const entry = list.find((one) => one['file'] === file) ?? list[0]
  if (entry === undefined)
    return { kind: 'hidden', text: 'Trang đã đúng như bài này, không có gì để đổi.', address: null }
  return outcomeOf(entry)
}
