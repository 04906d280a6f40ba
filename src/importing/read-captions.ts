import { listPictures } from './article-text.ts'
import type { Layout } from './layout.ts'
import type { ReadCaption } from './page-reading.ts'

/** The captions of a page, each once, with the credit its own line gives or else the byline ("Tin, ảnh: H.L"). */
export function readCaptions({ parts, byline }: Layout): ReadCaption[] {
  const photographer = byline?.photographer ?? (byline?.photos === true ? byline.author : null)
  return listPictures(parts).map(({ text, image, credit }) => {
    if (credit !== null || photographer === null) return { text, image, credit }
    return { text, image, credit: photographer, creditFrom: 'byline' }
  })
}
