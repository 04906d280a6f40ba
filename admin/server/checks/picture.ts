import { Refusal } from '../refusal.ts'

/** Largest picture taken, in bytes. */
export const largestPicture = 15 * 1024 * 1024

function at(bytes: Buffer, start: number, text: string): boolean {
  return bytes.toString('latin1', start, start + text.length) === text
}

/** How the first bytes of each kind of picture look. */
const signatures: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  jpg: (bytes) => at(bytes, 0, '\xFF\xD8\xFF'),
  jpeg: (bytes) => at(bytes, 0, '\xFF\xD8\xFF'),
  png: (bytes) => at(bytes, 0, '\x89PNG\r\n\x1A\n'),
  gif: (bytes) => at(bytes, 0, 'GIF87a') || at(bytes, 0, 'GIF89a'),
  webp: (bytes) => at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP'),
  avif: (bytes) => at(bytes, 4, 'ftyp') && /avi[fs]/u.test(bytes.toString('latin1', 8, 40)),
}

/** Accepts a picture whose bytes are what its name says. Throws a `Refusal` otherwise. */
export function checkPicture(path: string, bytes: Buffer): void {
  if (bytes.length > largestPicture)
    throw new Refusal(413, `${path}: ảnh nặng quá 15 MB. Hãy thu nhỏ ảnh rồi tải lại.`)
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? ''
  if (signatures[ending]?.(bytes) === true) return
  throw new Refusal(422, `${path}: nội dung tệp không phải ảnh ${ending.toUpperCase()} như tên gọi.`)
}
