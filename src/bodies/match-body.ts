import { foldText } from '#src/vietnamese/fold.ts'
import { findProvinceMentions } from './find-province.ts'
import { toProvinceName } from './province-names.ts'

/** A body of the registry, as far as matching needs it. */
export interface RegisteredBody {
  readonly name: string
  readonly shortName?: string | null
  readonly aliases?: readonly string[]
  readonly province?: string | null
}

/** Abbreviations and the words that two spellings of one name differ by; keys are folded. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/\bccq ?(?:& ?)?dn\b/gu, 'co quan doanh nghiep'],
  [/\bccq\b/gu, 'co quan'],
  [/\bdn\b/gu, 'doanh nghiep'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bubkt\b/gu, 'uy ban kiem tra'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\blhpn\b/gu, 'lien hiep phu nu'],
  [/\bldld\b/gu, 'lien doan lao dong'],
  [/\btnv?cs\b/gu, 'thanh nien cong san'],
  [/\btp\b/gu, 'thanh pho'],
  [/\bban (?:chap hanh|thuong vu)\b|\bbch\b|\bbtv\b/gu, ''],
  [/\bdang uy\b/gu, 'dang bo'],
  [/\btinh uy\b/gu, 'dang bo tinh'],
  [/\bhuyen uy\b/gu, 'dang bo huyen'],
  [/\bthanh uy\b/gu, 'dang bo thanh pho'],
  [/\b(?:cac|va|viet nam)\b/gu, ''],
]

function squeeze(text: string): string {
  const plain = foldText(text)
    .replaceAll(/\([^)]*\)/gu, ' ')
    .replaceAll(/[^a-z0-9&]+/gu, ' ')
  const same = sameWords.reduce((name, [pattern, word]) => name.replaceAll(pattern, word), plain)
  return same.replaceAll('&', ' ').replaceAll(/\s+/gu, ' ').trim()
}

/**
 * What all spellings of a body's name share, without its province: the committee (Đảng ủy, Ban Chấp hành)
 * stands for the whole (Đảng bộ), abbreviations are written out, case, marks, hyphens, "các" and "và" do not count.
 */
function bodyKey(name: string): string {
  const [place] = findProvinceMentions(name)
  const province = place === undefined ? '' : squeeze(place.value)
  const whole = squeeze(name)
  return province === '' ? whole : whole.replace(new RegExp(` ?${province}$`, 'u'), '').trim()
}

/** The province a body's name holds; `null` where it holds none. */
function provinceInName(name: string): string | null {
  return findProvinceMentions(name)[0]?.value ?? null
}

function agree(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((name) => (name === null ? null : (toProvinceName(name) ?? name)))
  return a === null || b === null || a === b
}

/**
 * Whether two names are spellings of one body. Names alone cannot tell two provinces' blocs apart where
 * neither holds its province; two that hold different ones are never the same.
 */
export function sameBody(one: string, other: string): boolean {
  return bodyKey(one) === bodyKey(other) && agree(provinceInName(one), provinceInName(other))
}

function names({ name, shortName, aliases = [] }: RegisteredBody): string[] {
  return [name, ...(shortName === null || shortName === undefined ? [] : [shortName]), ...aliases]
}

/**
 * The body of the registry a name belongs to. The article's province, where known, must agree with the body's
 * and decides between bodies of one name. `null` where none fits or several do: nothing is guessed.
 */
export function matchBody<Entry extends RegisteredBody>(
  name: string,
  province: string | null,
  registry: readonly Entry[],
): Entry | null {
  const known = province ?? provinceInName(name)
  const fitting = registry.filter(
    (entry) =>
      names(entry).some((alias) => sameBody(alias, name)) &&
      agree(known, entry.province ?? provinceInName(entry.name)),
  )
  const settled =
    known === null
      ? []
      : fitting.filter((entry) => agree(known, entry.province ?? null) && (entry.province ?? null) !== null)
  const spelled = fitting.filter((entry) => names(entry).includes(name))
  for (const few of [settled, spelled, fitting]) if (few.length === 1) return few[0] ?? null
  return null
}
