/** The texts of an EXIF block that say who made a picture. */
export interface ExifTexts {
  readonly artist: string | null
  readonly copyright: string | null
}

/** Where a TIFF structure starts within the block, and how its numbers are written. */
interface Tiff {
  readonly bytes: Buffer
  readonly isLittle: boolean
}

const tags = { artist: 0x013b, copyright: 0x8298 }

/** Type of a field that holds text, and the most entries a sound directory has. */
const asciiType = 2
const mostFields = 512

function openTiff(exif: Buffer): Tiff | null {
  const bytes = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const order = bytes.toString('latin1', 0, 2)
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return null
  return { bytes, isLittle: order === 'II' }
}

function short({ bytes, isLittle }: Tiff, at: number): number {
  if (at + 2 > bytes.length) return 0
  return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
}

function long({ bytes, isLittle }: Tiff, at: number): number {
  if (at + 4 > bytes.length) return 0
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
}

function textAt(tiff: Tiff, field: number): string {
  const size = long(tiff, field + 4)
  // Four bytes or fewer stand in the field itself.
  const start = size <= 4 ? field + 8 : long(tiff, field + 8)
  return tiff.bytes.toString('utf8', start, Math.min(start + size, tiff.bytes.length))
}

/**
 * Reads who made a picture from its EXIF block (TIFF 6.0, first directory only). What cannot be read is `null`;
 * a malformed block never throws. Cameras and editors write UTF-8 here, whatever the standard says.
 */
export function readExifTexts(exif: Buffer): ExifTexts {
  const tiff = openTiff(exif)
  const found = new Map<number, string>()
  if (tiff !== null) {
    const start = long(tiff, 4)
    const count = Math.min(short(tiff, start), mostFields)
    for (let index = 0; index < count; index += 1) {
      const field = start + 2 + index * 12
      if (short(tiff, field + 2) === asciiType) found.set(short(tiff, field), textAt(tiff, field))
    }
  }
  return { artist: found.get(tags.artist) ?? null, copyright: found.get(tags.copyright) ?? null }
}
