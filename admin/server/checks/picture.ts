import { Refusal } from '../refusal.ts'

/** Largest picture taken, in bytes. */
export const largestPicture = 15 * 1024 * 1024

function at(bytes: Buffer, start: number, text: string): boolean {
  return bytes.toString('latin1', start, start + text.length) === text
}

/** The brands that an ISO media file names in its first box; AVIF and HEIC differ in nothing else. */
function brands(bytes: Buffer): string {
  return at(bytes, 4, 'ftyp') ? bytes.toString('latin1', 8, 40) : ''
}

function isAvif(bytes: Buffer): boolean {
  return /avi[fs]/u.test(brands(bytes))
}

/** How the first bytes of each kind of picture look. */
const signatures: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  jpg: (bytes) => at(bytes, 0, '\xFF\xD8\xFF'),
  jpeg: (bytes) => at(bytes, 0, '\xFF\xD8\xFF'),
  png: (bytes) => at(bytes, 0, '\x89PNG\r\n\x1A\n'),
  gif: (bytes) => at(bytes, 0, 'GIF87a') || at(bytes, 0, 'GIF89a'),
  webp: (bytes) => at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP'),
  avif: isAvif,
}

/** What iPhones save by default; browsers do not show it and no free library writes it. */
function isHeic(bytes: Buffer): boolean {
  return /hei[cxms]|hev[cxms]|mif1|msf1/u.test(brands(bytes)) && !isAvif(bytes)
}

/** Accepts a picture whose first bytes are what its name says. Throws a `Refusal` otherwise. */
export function checkPicture(path: string, bytes: Buffer): void {
  if (bytes.length > largestPicture)
    throw new Refusal(413, `${path}: ảnh nặng quá 15 MB. Hãy thu nhỏ ảnh rồi tải lại.`)
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? ''
  if (signatures[ending]?.(bytes) === true) return
  if (isHeic(bytes))
    throw new Refusal(
      422,
      `${path}: đây là ảnh HEIC của iPhone, trình duyệt không hiển thị được. Hãy xuất ảnh thành JPEG rồi tải lại (iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất).`,
    )
  throw new Refusal(422, `${path}: nội dung tệp không phải ảnh ${ending.toUpperCase()} như tên gọi.`)
}
