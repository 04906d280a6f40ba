import { articleFields } from '#src/schema/article.ts'
import { normaliseText } from '#src/vietnamese/normal-form.ts'
import { readExifTexts } from './exif-text.ts'
import { readIptcTexts } from './iptc-text.ts'

/** The blocks of a picture that may say who made it, as sharp gives them. */
export interface PictureBlocks {
  readonly exif?: Buffer | undefined
  readonly iptc?: Buffer | undefined
  readonly xmp?: Buffer | undefined
}

function xmpCreator(xmp: Buffer): string | null {
  return /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>([^<]+)</u.exec(xmp.toString('utf8'))?.[1] ?? null
}

const longest = articleFields.pictures.item.fields.credit.max

function clean(text: string | null): string | null {
  const plain = normaliseText((text ?? '').replaceAll(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' '))
  return plain.slice(0, longest).toWellFormed().trim() || null
}

/** Who made a picture, as it says itself: by-line, artist, creator, credit or copyright, the first there is. */
export function readCredit({ exif, iptc, xmp }: PictureBlocks): string | null {
  const fromExif = exif === undefined ? null : readExifTexts(exif)
  const fromIptc = iptc === undefined ? null : readIptcTexts(iptc)
  const said = [
    fromIptc?.byline,
    fromExif?.artist,
    xmp === undefined ? null : xmpCreator(xmp),
    fromIptc?.credit,
    fromExif?.copyright,
  ]
  return said.map((text) => clean(text ?? null)).find((text) => text !== null) ?? null
}
