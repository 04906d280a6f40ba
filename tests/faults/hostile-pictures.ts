import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Answer } from './client.ts'
import { type Office, openOffice } from './office.ts'
import { type Prove, proofOf } from './proof.ts'

const name = 'Nguyễn Văn Chụp'

/** A photograph as a phone makes it: with the place where it was taken. */
async function photograph(): Promise<Buffer> {
  const plain = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } })
  return plain
    .withExif({
      IFD0: { Artist: name, Copyright: name, Make: 'PhoneMaker' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '12/1 0/1 16/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '107/1 41/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A few kilobytes that unpack to a picture of 30,000 by 30,000. */
function bomb(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(30_000, 0)
  head.writeUInt32BE(30_000, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(30_000 * 100))
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

function upload({ clients }: Office, path: string, bytes: Buffer): Promise<Answer> {
  const asset = { path, content: bytes.toString('base64'), encoding: 'base64' }
  return clients.publisher.ask('persistMedia', { asset, options: { commitMessage: 'Thêm ảnh' } })
}

async function refused(office: Office, path: string, bytes: Buffer): Promise<string[]> {
  const { status, milliseconds } = await upload(office, path, bytes)
  const slow =
    milliseconds > 5000 ? [`${path}: expected an answer within 5 s, got it after ${milliseconds}`] : []
  return status >= 400 && status < 500 ? slow : [`${path}: expected 4xx, got ${status}`, ...slow]
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** What of the place a photograph was taken at is on the web: files, not bytes, are told. */
async function findPlaces({ address, site }: Office, path: string): Promise<string[]> {
  const response = await fetch(`${address}${path.replace(/^public/u, '')}`)
  if (!response.ok) return [`${path}: expected the picture on the site, got ${response.status}`]
  const bytes = Buffer.from(await response.arrayBuffer())
  const { exif, xmp, iptc, width } = await sharp(bytes).metadata()
  const found = exif ?? xmp ?? iptc
  const lying: string[] = []
  for (const file of await filesUnder(site)) {
    if ((await readFile(file)).includes('PhoneMaker')) lying.push(`${file}: holds what the camera wrote`)
  }
  return [
    ...(found === undefined ? [] : [`${path}: expected no EXIF, XMP or IPTC, got some`]),
    ...(width === 640 ? [] : [`${path}: expected a picture 640 wide, got ${width}`]),
    ...lying,
  ]
}

/** Bombs and false pictures are refused; of photographs nothing but the picture reaches the web. */
export const proveHostilePictures: Prove = async () => {
  const office = await openOffice()
  try {
    const photo = await photograph()
    const hidden = (await sharp(photo).metadata()).exif?.length ?? 0
    const path = 'public/media/2024/chup-o-hoi-nghi.jpg'
    const { status } = await upload(office, path, photo)
    const complaints = [
      ...(hidden > 0 ? [] : ['the photograph of this test holds no EXIF']),
      ...(status === 200 ? await findPlaces(office, path) : [`photograph: expected 200, got ${status}`]),
      ...(await refused(office, 'public/media/2024/bom.png', bomb())),
      ...(await refused(office, 'public/media/2024/trang.jpg', html)),
      ...(await refused(office, 'public/media/2024/hinh.svg', svg)),
      ...(await refused(office, 'public/media/2024/hinh.png', svg)),
      ...(await refused(office, 'public/media/2024/nham.png', photo.subarray(0, 100))),
    ]
    return proofOf('pictures', 6, complaints, { 'bytes of EXIF sent': hidden })
  } finally {
    await office.close()
  }
}
