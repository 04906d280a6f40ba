import { describe, expect, it } from 'vitest'
import { readExifTexts } from '#admin/server/pictures/exif-text.ts'
import { readIptcTexts } from '#admin/server/pictures/iptc-text.ts'
import { readCredit } from '#admin/server/pictures/picture-credit.ts'

/** An EXIF block with one text field. */
function exifWith(tag: number, text: string, isLittle = true): Buffer {
  const value = Buffer.from(`${text}\0`)
  const bytes = Buffer.alloc(26 + value.length)
  const short = (at: number, number: number) =>
    isLittle ? bytes.writeUInt16LE(number, at) : bytes.writeUInt16BE(number, at)
  const long = (at: number, number: number) =>
    isLittle ? bytes.writeUInt32LE(number, at) : bytes.writeUInt32BE(number, at)
  bytes.write(isLittle ? 'II' : 'MM', 0, 'latin1')
  short(2, 42)
  long(4, 8)
  short(8, 1)
  short(10, tag)
  short(12, 2)
  long(14, value.length)
  long(18, 26)
  value.copy(bytes, 26)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), bytes])
}

function dataset(number: number, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1c, 2, number, text.length >> 8, text.length & 255]), text])
}

describe('who made a picture', () => {
  it.each([true, false])('is read from EXIF (little-endian: %s)', (isLittle) => {
    expect(readExifTexts(exifWith(0x013b, 'Lam Hồng', isLittle)).artist).toBe('Lam Hồng\0')
    expect(readCredit({ exif: exifWith(0x013b, 'Lam Hồng', isLittle) })).toBe('Lam Hồng')
    expect(readCredit({ exif: exifWith(0x8298, ' © Báo  Gia Lai ') })).toBe('© Báo Gia Lai')
  })

  it('is read from IPTC, in UTF-8 or Latin-1', () => {
    const iptc = Buffer.concat([dataset(110, Buffer.from('TTXVN')), dataset(80, Buffer.from('Bùi Thám'))])
    expect(readIptcTexts(iptc)).toEqual({ byline: 'Bùi Thám', credit: 'TTXVN' })
    expect(readIptcTexts(dataset(80, Buffer.from('José', 'latin1'))).byline).toBe('José')
    expect(readCredit({ iptc, exif: exifWith(0x013b, 'Lam Hồng') })).toBe('Bùi Thám')
  })

  it('is read from XMP', () => {
    const xmp = Buffer.from('<dc:creator><rdf:Seq><rdf:li>H.L</rdf:li></rdf:Seq></dc:creator>')
    expect(readCredit({ xmp })).toBe('H.L')
  })

  it('is unknown where nothing says it', () => {
    expect(readCredit({})).toBeNull()
    expect(readCredit({ exif: exifWith(0x013b, ' \u202E\0 ') })).toBeNull()
    expect(readCredit({ exif: exifWith(0x010f, 'Canon'), xmp: Buffer.from('<x/>') })).toBeNull()
  })

  it('fits the field it is offered for', () => {
    expect(readCredit({ exif: exifWith(0x013b, 'ả'.repeat(500)) })).toHaveLength(120)
  })

  it('is read without harm from blocks that lie about their size', () => {
    const exif = exifWith(0x013b, 'Lam Hồng')
    exif.writeUInt32LE(0xffffffff, 6 + 14)
    expect(readCredit({ exif })).toBe('Lam Hồng')
    exif.writeUInt32LE(0xfffffff0, 6 + 18)
    expect(readCredit({ exif })).toBeNull()
    exif.writeUInt32LE(0x7fffffff, 6 + 4)
    expect(readCredit({ exif })).toBeNull()
    expect(readCredit({ exif: Buffer.from('Exif\0\0II'), iptc: Buffer.from([0x1c, 2, 80, 255]) })).toBeNull()
  })
})
