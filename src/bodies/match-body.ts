import { settleBodyName } from './body-spelling.ts'
import { findProvinceMentions } from './find-province.ts'
import { toProvinceName } from './province-names.ts'

/** A body of the registry, as far as matching needs it. */
export interface RegisteredBody {
  readonly name: string
  readonly shortName?: string | null
  readonly aliases?: readonly string[]
  readonly province?: string | null
}

/**
 * What all spellings of a body's name share, without its province: the committee (Đảng ủy, Ban Chấp hành)
 * stands for the whole (Đảng bộ), abbreviations are written out, case, marks, hyphens, "các" and "và" do not count.
 */
function bodyKey(name: string): string {
  const [place] = findProvinceMentions(name)
  const province = place === undefined ? '' : settleBodyName(place.value)
  const whole = settleBodyName(name)
  return province === '' ? whole : whole.replace(new RegExp(` ?${province}$`, 'u'), '').trim()
}

/** The province a body's name holds; `null` where it holds none. */
function provinceInName(name: string): string | null {
  return findProvinceMentions(name)[0]?.value ?? null
}

const settle = (province: string | null): string | null =>
  province === null ? null : (toProvinceName(province) ?? province)

/**
 * Whether two names are spellings of one body. Names alone cannot tell two provinces' blocs apart where
 * neither holds its province; two that hold different ones are never the same.
 */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [provinceInName(one), provinceInName(other)]
  return bodyKey(one) === bodyKey(other) && (a === null || b === null || a === b)
}

/** A short name is one of every province ("Đảng bộ Khối"), so it tells a body only where the province is known. */
function names({ name, shortName, aliases = [] }: RegisteredBody, province: string | null): string[] {
  const short = province === null || shortName === null || shortName === undefined ? [] : [shortName]
  return [name, ...aliases, ...short]
}

/**
 * The body of the registry a name belongs to. Every province has bodies of the same names, so the article's
 * province, or the one in the name, has to be the body's: an unknown one meets an unknown one only.
 * `null` where none fits or several do: nothing is guessed.
 */
export function matchBody<Entry extends RegisteredBody>(
  name: string,
  province: string | null,
  registry: readonly Entry[],
): Entry | null {
  const known = settle(province ?? provinceInName(name))
  const fitting = registry.filter(
    (entry) =>
      settle(entry.province ?? provinceInName(entry.name)) === known &&
      names(entry, known).some((alias) => sameBody(alias, name)),
  )
  const spelled = fitting.filter((entry) => names(entry, known).includes(name))
  for (const few of [spelled, fitting]) if (few.length === 1) return few[0] ?? null
  return null
}
