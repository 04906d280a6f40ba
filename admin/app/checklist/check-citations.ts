import { type Citation, findCitations } from '#src/citations/find-citations.ts'
import { toPlainText } from '#src/markdown/plain-text.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { type ChecklistItem, type FormValues, groupsIn, textIn, warning } from './checklist-item.ts'

function sayNumbers(numbers: readonly string[]): string {
  const shown = numbers.slice(0, 5).join(', ')
  return numbers.length > 5 ? `${shown} và ${String(numbers.length - 5)} văn kiện khác` : shown
}

/** The documents that the text cites by number but the list of cited documents lacks, each once. */
export function unlistedCitations(values: FormValues): readonly Citation[] {
  const known = new Set(groupsIn(values, 'citations').map((cited) => textIn(cited, 'number')))
  return findCitations(normaliseText(toPlainText(textIn(values, 'text')))).filter(({ number }) => {
    const isNew = !known.has(number)
    known.add(number)
    return isNew
  })
}

/** A cited document as the form lists it; what the text does not tell is left out. */
function toGroup({ raw, type, number, date, issuer, scope }: Citation): FormValues {
  return {
    text: raw,
    type,
    number,
    ...(date && { date }),
    ...(issuer && { issuer }),
    ...(scope && { scope }),
  }
}

/** Puts the documents that are not listed yet at the end of the list. */
function listThem(values: FormValues, unlisted: readonly Citation[]): FormValues {
  return { citations: [...groupsIn(values, 'citations'), ...unlisted.map(toGroup)] }
}

/** Which documents that an article cites the archive cannot place. */
export function checkCitations(values: FormValues): ChecklistItem[] {
  const unlisted = unlistedCitations(values)
  const vague = groupsIn(values, 'citations')
    .filter((cited) => textIn(cited, 'date') === '' || textIn(cited, 'issuer') === '')
    .map((cited) => textIn(cited, 'number'))
  const items: ChecklistItem[] = []
  if (unlisted.length > 0)
    items.push({
      ...warning(
        'citations',
        `Có trong bài nhưng chưa ghi vào “Văn kiện được nhắc đến”: ${sayNumbers(unlisted.map(({ number }) => number))}.`,
      ),
      remedy: { name: 'Ghi vào danh sách', values: listThem(values, unlisted) },
    })
  if (vague.length > 0)
    items.push(warning('citations', `Văn kiện thiếu ngày hoặc nơi ban hành: ${sayNumbers(vague)}.`))
  return items
}
