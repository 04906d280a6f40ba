import { settleBodyName } from '#src/bodies/body-spelling.ts'
import { provinceSpellings, squeezeProvince } from '#src/bodies/province-spelling.ts'
import { foldText } from '#src/vietnamese/fold.ts'
import { cutWords } from '#src/search/documents/encoding.ts'
import type { Facet } from '#src/search/documents/document.ts'

/** Every value of each facet that the index has. */
export type KnownNames = Readonly<Record<Facet, readonly string[]>>

/** Names by a spelling that all their spellings share. */
export type NameTable = ReadonlyMap<string, readonly string[]>

/** Known names, ready to be found in questions. */
export interface NameTables {
  /** By their letters alone: "daknong". */
  readonly provinces: NameTable
  /** By their folded words ("pham thi to hai"), those that begin with a word, itself folded. */
  readonly personsOf: (first: string) => NameTable
  readonly bodies: NameTable
  readonly kinds: NameTable
  /** By the figures they begin with: "21". */
  readonly documents: NameTable
}

function tabulate(names: readonly string[], keyOf: (name: string) => string): Map<string, readonly string[]> {
  return Map.groupBy(names, keyOf)
}

/** The words of a name, folded, with single spaces. */
export function foldWords(name: string): string {
  return cutWords(name).words.map(foldText).join(' ')
}

function tabulateProvinces(names: readonly string[]): NameTable {
  const table = tabulate(names, squeezeProvince)
  for (const [spelling, name] of Object.entries(provinceSpellings))
    if (!table.has(spelling) && names.includes(name)) table.set(spelling, [name])
  return table
}

// There are tens of thousands of persons; only those whose first word a question has are looked at.
function personsByWord(names: readonly string[]): NameTables['personsOf'] {
  const byFirst = Map.groupBy(names, (name) => name.slice(0, `${name} `.indexOf(' ')))
  const groups = Map.groupBy(byFirst, ([first]) => foldText(first))
  const made = new Map<string, NameTable>()
  return (first) => {
    const table =
      made.get(first) ??
      tabulate(
        (groups.get(first) ?? []).flatMap(([, some]) => some),
        foldWords,
      )
    made.set(first, table)
    return table
  }
}

const tables = new WeakMap<KnownNames, NameTables>()

/** The tables of the names an index knows; made once for each `known`. */
export function tablesOf(known: KnownNames): NameTables {
  const made = tables.get(known)
  if (made !== undefined) return made
  const table = {
    provinces: tabulateProvinces(known.tinh),
    personsOf: personsByWord(known.nguoi),
    bodies: tabulate(known['to-chuc'], settleBodyName),
    kinds: tabulate(known.loai, foldWords),
    documents: tabulate(known['van-ban'], (name) => (/^\d+/u.exec(name)?.[0] ?? '').replace(/^0+/u, '')),
  }
  tables.set(known, table)
  return table
}
