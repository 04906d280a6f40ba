import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { longestSide, settlePicture } from '#admin/server/pictures/settle-picture.ts'

const red = { width: 40, height: 20, channels: 3, background: '#b00' } as const
const plain = sharp({ create: red })

const camera = {
  IFD0: { Artist: 'Lam Hong', Copyright: 'Báo Gia Lai', Make: 'Canon' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '13/1 58/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '108/1 0/1 0/1',
  },
}

function at(format: string): string {
  return `public/media/2024/anh.${format}`
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // The decoder stops at the size, long before it would look at the checksum of the data.
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** A PNG of a few kilobytes that unpacks to a square of some thousand pixels a side. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * 1000))
  const parts = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), ...parts])
}

/** A GIF of a few bytes whose frames claim a size. */
function gifOf(
  frames: number,
  { width, height }: { readonly width: number; readonly height: number },
): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const palette = [0, 0, 0, 255, 255, 255]
  const head = Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, ...palette])])
  const frame = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0, 2, 2, 0x4c, 0x01, 0])])
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

/** An animation whose frames differ in colour. */
function animation(frames: number, { width, height }: { readonly width: number; readonly height: number }) {
  const levels = Array.from({ length: frames }, (_, index) => index * 40)
  const rows = Buffer.concat(levels.map((level) => Buffer.alloc(width * height * 3, level)))
  return sharp(rows, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
}

describe('a picture from an editor', () => {
  it.each(['jpeg', 'webp', 'avif', 'png'] as const)(
    'loses the place and the camera of a %s',
    async (format) => {
      const bytes = await plain.clone().withExif(camera).toFormat(format).toBuffer()
      expect((await sharp(bytes).metadata()).exif).toBeDefined()
      const { content } = await settlePicture(at(format), bytes)
      const { exif, xmp, iptc, icc, format: kept } = await sharp(content).metadata()
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
      expect(kept).toBe(format === 'avif' ? 'heif' : format)
      expect(content.includes('Canon')).toBe(false)
      expect(content.includes('Exif')).toBe(false)
    },
  )

  it('says who made it before that is dropped', async () => {
    const bytes = await plain.clone().withExif(camera).jpeg().toBuffer()
    expect((await settlePicture(at('jpg'), bytes)).credit).toBe('Lam Hong')
    const silent = await plain.clone().jpeg().toBuffer()
    expect((await settlePicture(at('jpg'), silent)).credit).toBeNull()
  })

  it('loses whatever follows the picture in its file', async () => {
    const bytes = await plain.clone().jpeg().toBuffer()
    const tail = Buffer.from('<script>alert(1)</script>')
    const { content } = await settlePicture(at('jpg'), Buffer.concat([bytes, tail]))
    expect(content.includes('script')).toBe(false)
  })

  it('stands upright whichever way the camera was held', async () => {
    const bytes = await plain.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height, orientation } = await sharp(
      (await settlePicture(at('jpg'), bytes)).content,
    ).metadata()
    expect([width, height, orientation]).toEqual([20, 40, undefined])
  })

  it('has no side longer than 2,560 pixels, and is never enlarged', async () => {
    const wide = await sharp({ create: { ...red, width: 4000, height: 1000 } })
      .jpeg()
      .toBuffer()
    const { width, height } = await sharp((await settlePicture(at('jpg'), wide)).content).metadata()
    expect([width, height]).toEqual([longestSide, 640])
    const small = await plain.clone().png().toBuffer()
    expect((await sharp((await settlePicture(at('png'), small)).content).metadata()).width).toBe(40)
  })

  it.each([
    ['png', { palette: true }],
    ['webp', { lossless: true }],
  ] as const)('keeps every pixel of a drawing in %s, and stays small', async (format, how) => {
    const svg =
      '<svg width="400" height="300"><rect width="200" height="300" fill="#b00"/><circle cx="300" cy="150" r="80"/></svg>'
    const drawing = sharp(Buffer.from(svg)).flatten({ background: '#fff' })
    const bytes = await drawing.toFormat(format, how).toBuffer()
    const { content } = await settlePicture(at(format), bytes)
    const pixelsOf = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer()
    expect((await pixelsOf(content)).equals(await pixelsOf(bytes))).toBe(true)
    expect(content.length).toBeLessThan(bytes.length * 1.2)
  })

  it('gives the same bytes each time', async () => {
    const bytes = await plain.clone().jpeg().toBuffer()
    const [one, other] = await Promise.all([settlePicture(at('jpg'), bytes), settlePicture(at('jpg'), bytes)])
    expect(one.content.equals(other.content)).toBe(true)
  })

  it.each(['gif', 'webp'] as const)('stays animated as %s', async (format) => {
    const frames = await animation(3, red).toFormat(format).toBuffer()
    expect((await sharp((await settlePicture(at(format), frames)).content).metadata()).pages).toBe(3)
  })
})

describe('a picture that is none', () => {
  it('is refused with too many pixels, at once', async () => {
    const bytes = bomb(30_000)
    expect(bytes.length).toBeLessThan(100_000)
    const start = performance.now()
    await expect(settlePicture(at('png'), bytes)).rejects.toMatchObject({
      status: 422,
      message:
        'public/media/2024/anh.png: ảnh có quá nhiều điểm ảnh (hơn 50 triệu). Hãy thu nhỏ ảnh rồi tải lại.',
    })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('is refused when its frames have too many pixels together', async () => {
    const bytes = gifOf(2, { width: 10_000, height: 3000 })
    expect(bytes.length).toBeLessThan(100)
    await expect(settlePicture(at('gif'), bytes)).rejects.toMatchObject({
      message: expect.stringContaining('quá nhiều điểm ảnh') as string,
    })
  })

  it('is refused when it is cut short or broken', async () => {
    const noise = Buffer.from(Array.from({ length: 90_000 }, (_, index) => (index * 7919) % 251))
    const whole = await sharp(noise, { raw: { width: 200, height: 150, channels: 3 } })
      .jpeg()
      .toBuffer()
    const message =
      'public/media/2024/anh.jpg: không mở được ảnh này (tệp hỏng hoặc tải lên dở dang). Hãy xuất lại ảnh rồi tải lại.'
    await expect(settlePicture(at('jpg'), whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      message,
    })
    const broken = Buffer.concat([whole.subarray(0, 10), Buffer.alloc(500, 7)])
    await expect(settlePicture(at('jpg'), broken)).rejects.toMatchObject({ status: 422, message })
  })

  it('holds up nobody who comes after it', async () => {
    const good = await plain.clone().jpeg().toBuffer()
    const [refused, settled] = await Promise.allSettled([
      settlePicture(at('png'), bomb(30_000)),
      settlePicture(at('jpg'), good),
    ])
    expect([refused.status, settled.status]).toEqual(['rejected', 'fulfilled'])
  })
})
