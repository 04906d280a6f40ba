import sharp, { type Metadata, type Sharp } from 'sharp'
import { checkPicture } from '../checks/picture.ts'
import { Refusal } from '../refusal.ts'
import { readCredit } from './picture-credit.ts'

/** Most pixels taken, of all frames together: 50 million are 200 MB when unpacked. */
const mostPixels = 50_000_000

/** Longest side that is kept, in pixels: twice the widest picture of a page. */
export const longestSide = 2560

/** Longest time one picture may take, in seconds. */
const longestWork = 40

// One picture at a time on one thread: a newsroom with two processor cores goes on answering meanwhile, and the
// memory taken is that of one picture: no picture comes twice, so none is cached.
sharp.concurrency(1)
sharp.cache(false)
let last: Promise<unknown> = Promise.resolve()

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}

/** A picture as the newsroom keeps it. */
export interface SettledPicture {
  readonly content: Buffer
  /** Who made it, as the picture said itself; the kept file says nothing any more. */
  readonly credit: string | null
}

/** How a drawing or a screenshot was kept, so that it is not blurred or blown up. */
interface Drawing {
  /** A PNG of at most 256 colours. */
  readonly isPalette: boolean
  /** A WebP that keeps every pixel. */
  readonly isLossless: boolean
}

type Encoder = (picture: Sharp, drawing: Drawing) => Sharp

/** How each kind is written: the kind that came, so that the name stays true. Same bytes in, same bytes out. */
const encoders: Readonly<Record<string, Encoder>> = {
  jpeg: (picture) => picture.jpeg({ quality: 84, mozjpeg: true }),
  png: (picture, { isPalette }) => picture.png({ compressionLevel: 9, palette: isPalette }),
  webp: (picture, { isLossless }) => picture.webp({ quality: 84, lossless: isLossless }),
  gif: (picture) => picture.gif(),
  heif: (picture) => picture.avif({ quality: 60, effort: 1 }),
}

function drawingIn(bytes: Buffer, { isPalette }: Metadata): Drawing {
  // The chunk that holds a lossless picture; only small ones (VP8X, ICCP) come before it.
  return { isPalette, isLossless: bytes.subarray(0, 4096).includes('VP8L') }
}

function sayFault(path: string, error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('pixel limit'))
    return new Refusal(422, `${path}: ảnh có quá nhiều điểm ảnh (hơn 50 triệu). Hãy thu nhỏ ảnh rồi tải lại.`)
  if (message.includes('timeout'))
    return new Refusal(422, `${path}: ảnh này mất quá nhiều thời gian để xử lý. Hãy thu nhỏ ảnh rồi tải lại.`)
  return new Refusal(
    422,
    `${path}: không mở được ảnh này (tệp hỏng hoặc tải lên dở dang). Hãy xuất lại ảnh rồi tải lại.`,
  )
}

async function reEncode(bytes: Buffer): Promise<SettledPicture> {
  const source = sharp(bytes, { animated: true, limitInputPixels: mostPixels, failOn: 'error' })
  const metadata = await source.metadata()
  const encode = encoders[metadata.format]
  if (encode === undefined) throw new Error(`expected a known kind of picture, got ${metadata.format}`)
  // sharp drops EXIF, IPTC, XMP and colour profiles (after converting to sRGB) unless told to keep them.
  const settled = source
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: longestWork })
  return {
    content: await encode(settled, drawingIn(bytes, metadata)).toBuffer(),
    credit: readCredit(metadata),
  }
}

/**
 * A picture from an editor as it is kept: its kind is what the name says, it stands upright, no side is longer
 * than 2,560 pixels, and nothing of the camera (place, owner, serial number) is in it. Animations stay animated.
 * Throws a `Refusal` for what is no picture of that kind, is broken, or is too large.
 */
export async function settlePicture(path: string, bytes: Buffer): Promise<SettledPicture> {
  checkPicture(path, bytes)
  try {
    return await inTurn(() => reEncode(bytes))
  } catch (error) {
    throw sayFault(path, error)
  }
}
