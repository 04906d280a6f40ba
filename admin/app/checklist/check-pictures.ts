import { type ChecklistItem, type FormValues, groupsIn, textIn, warning } from './checklist-item.ts'

function sayPlaces(places: readonly number[]): string {
  return places.map((place) => String(place + 1)).join(', ')
}

/** Places of the pictures that leave a field empty. */
function withoutField(pictures: readonly FormValues[], name: string): number[] {
  return pictures.flatMap((picture, place) => (textIn(picture, name) === '' ? [place] : []))
}

function photographerIsKnown(values: FormValues): boolean {
  const byline = values['byline']
  return typeof byline === 'object' && byline !== null && 'photos' in byline && byline.photos === true
}

function checkList(values: FormValues): ChecklistItem[] {
  const pictures = groupsIn(values, 'pictures')
  const silent = withoutField(pictures, 'alt')
  const uncredited = photographerIsKnown(values) ? [] : withoutField(pictures, 'credit')
  const items: ChecklistItem[] = []
  if (silent.length > 0)
    items.push(
      warning('pictures', `Ảnh ${sayPlaces(silent)} chưa có mô tả: người không nhìn thấy ảnh sẽ không biết.`),
    )
  if (uncredited.length > 0)
    items.push(warning('pictures', `Ảnh ${sayPlaces(uncredited)} chưa ghi người chụp.`))
  return items
}

const silentPicture = /!\[\s*\]\(/gu

function checkText(values: FormValues): ChecklistItem[] {
  const count = textIn(values, 'text').match(silentPicture)?.length ?? 0
  return count === 0 ? [] : [warning('text', `${String(count)} ảnh trong nội dung chưa có mô tả.`)]
}

/** Which pictures of an article have no description or no photographer. */
export function checkPictures(values: FormValues): ChecklistItem[] {
  return [...checkList(values), ...checkText(values)]
}
