import { articleFields } from '#src/schema/article.ts'
import type { Fault } from '#src/schema/fault.ts'
import { mendRecord } from './mend-record.ts'
import type { ArticleRecord } from './record.ts'

/** Faults of the pictures that an entry shows and the media folder does not hold. */
export function checkPictures(
  { file, pictures }: { readonly file: string; readonly pictures: ArticleRecord['article']['pictures'] },
  shown: readonly string[],
  hasMedia: (address: string) => boolean,
): Fault[] {
  return shown
    .filter((address) => !hasMedia(address))
    .map((address) => {
      const at = pictures.findIndex((picture) => picture.file === address)
      const { label } = articleFields.pictures
      const inList = `${label} ${String(at + 1)}, ${articleFields.pictures.item.fields.file.label}`
      return {
        file,
        field: at < 0 ? articleFields.text.label : inList,
        expected: 'tệp có trong public/media/',
        got: `"${address}"`,
        advice: 'Tải ảnh lên, hoặc bỏ ảnh này khỏi bài.',
      }
    })
}

/** An article without the pictures that the media folder does not hold. */
export function dropMissingPictures(
  record: ArticleRecord,
  hasMedia: (address: string) => boolean,
): ArticleRecord {
  const { pictures } = record.article
  if (pictures.every(({ file }) => hasMedia(file))) return record
  return mendRecord(record, { pictures: pictures.filter(({ file }) => hasMedia(file)) })
}
