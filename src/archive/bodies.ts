import type { Body } from '#src/schema/body.ts'
import type { Named } from './record.ts'

/**
 * The name of a body where many stand side by side: its short name with the province, because
 * "Đảng bộ Khối" alone is the name of many; the full name where either is unknown.
 */
export function shortNameOf({ name, shortName, province }: Body): string {
  return shortName === null || province === null ? name : `${shortName} ${province}`
}

/** Bodies of one province by name; `province` is `null` for those whose province nobody stated. */
export interface Province {
  readonly province: string | null
  readonly bodies: readonly Named<Body>[]
}

const alphabet = new Intl.Collator('vi')

/** Bodies by province, both in the Vietnamese alphabet; those without a province come last. */
export function groupByProvince(bodies: readonly Named<Body>[]): Province[] {
  const provinces = new Map<string | null, Named<Body>[]>()
  for (const body of bodies.toSorted((a, b) => alphabet.compare(a.entry.name, b.entry.name))) {
    const group = provinces.get(body.entry.province)
    if (group === undefined) provinces.set(body.entry.province, [body])
    else group.push(body)
  }
  return [...provinces]
    .map(([province, group]) => ({ province, bodies: group }))
    .toSorted((a, b) => compareProvinces(a.province, b.province))
}

function compareProvinces(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return alphabet.compare(a, b)
}
