import { type CollectionName, collections } from '#src/schema/collections.ts'
import { type Fault, describeFault } from '#src/schema/fault.ts'
import type { FieldTable } from '#src/schema/field.ts'
import { checkEntry } from '#src/schema/read-entry.ts'
import type { ChecklistItem, FormValues } from './checklist-item.ts'

/** Name of the field at the top of the form that a fault's label begins with: "Ảnh 2, Tệp ảnh" is in `pictures`. */
function fieldOf({ field }: Fault, fields: FieldTable): string | null {
  const first = field?.split(', ')[0]?.replace(/ \d+$/u, '') ?? ''
  const label = (name: string): string => fields[name]?.label ?? ''
  return Object.keys(fields).find((name) => label(name) === field || label(name) === first) ?? null
}

// The editor sees the entry: the file it lies in would only be noise.
function sayFault(fault: Fault): string {
  return describeFault(fault).slice(fault.file.length + 2)
}

/** What the schema refuses in the values of a form. */
export function checkFaults(name: CollectionName, path: string, values: FormValues): ChecklistItem[] {
  const { fields } = collections[name]
  const { faults } = checkEntry(name, path, values)
  return faults.map((fault) => ({ kind: 'error', field: fieldOf(fault, fields), text: sayFault(fault) }))
}
