/** What bytes of a file were read as: their text, or why they are none, in Vietnamese. */
export type Decoding =
  { readonly text: string; readonly fault: null } | { readonly text: null; readonly fault: string }

const utf16Advice = 'tệp có vẻ ở mã UTF-16; hãy lưu lại dưới dạng UTF-8'

function fail(fault: string): Decoding {
  return { text: null, fault }
}

function sniffBinary(bytes: Uint8Array): string | null {
  const starts = (...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'tệp PDF'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'tệp nén hoặc tệp Word, Excel (.docx, .xlsx, .zip)'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'tệp Word hoặc Excel đời cũ (.doc, .xls)'
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38))
    return 'tệp ảnh'
  return null
}

/** The old encoding some bytes most likely are in, by where it keeps đ and its marks; `null` where none fits. */
function guessEncoding(bytes: Uint8Array): string | null {
  const high = new Set(bytes.filter((byte) => byte >= 0x80))
  const marks1258 = [0xcc, 0xd2, 0xde, 0xec, 0xf2]
  if (high.has(0xf0) && marks1258.some((byte) => high.has(byte))) return 'Windows-1258'
  const isTcvn3 = [...high].every((byte) => byte >= 0xa1) && (high.has(0xae) || high.has(0xa7))
  return isTcvn3 ? 'chữ TCVN3 (ABC, phông .VnTime)' : null
}

/** Where a character begins that the byte at `place` breaks off; `place` itself where none is open. */
function leadOfCut(bytes: Uint8Array, place: number): number {
  let lead = place - 1
  while (lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1
  const byte = bytes[lead] ?? 0
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
  return lead >= 0 && lead + length > place ? lead : place
}

/** First byte that no UTF-8 text has at its place: decoding up to it works, beyond it fails. */
function findBadByte(bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return leadOfCut(bytes, good)
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}

function describeBadByte(bytes: Uint8Array): string {
  const place = findBadByte(bytes)
  const line = bytes.subarray(0, place).filter((byte) => byte === 0x0a).length + 1
  const encoding = guessEncoding(bytes)
  const guess =
    encoding === null
      ? 'hãy mở tệp và lưu lại dưới dạng UTF-8'
      : `có vẻ là ${encoding}; hãy chuyển sang Unicode rồi lưu UTF-8`
  return `không phải UTF-8: byte ${hex(bytes[place])} ở vị trí ${String(place)}, dòng ${String(line)}; ${guess}`
}

function isMostlyZeroPairs(bytes: Uint8Array): boolean {
  const zeros = bytes.filter((byte) => byte === 0).length
  return bytes.length >= 8 && zeros / bytes.length > 0.2
}

function describeControl(bytes: Uint8Array): string | null {
  const place = bytes.findIndex((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
  if (place === -1) return null
  if (isMostlyZeroPairs(bytes)) return utf16Advice
  return `tệp nhị phân, không phải văn bản: byte ${hex(bytes[place])} ở vị trí ${String(place)}`
}

function describeBinary(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return utf16Advice
  const kind = sniffBinary(bytes)
  if (kind !== null) return `${kind}, không phải văn bản; hãy chép phần chữ ra tệp .txt mã UTF-8`
  return describeControl(bytes)
}

function checkText(text: string): Decoding {
  if (text.trim() === '') return fail('tệp chỉ có khoảng trắng')
  if (/^\s*<(?:!doctype html|html|\?xml)/iu.test(text))
    return fail('tệp HTML, không phải văn bản thô; hãy chép phần chữ của trang ra tệp .txt')
  return { text, fault: null }
}

/**
 * Decodes a scraped page. Only UTF-8 text is taken; for anything else the fault names the first byte that is
 * wrong and the encoding or kind of file it most likely is.
 */
export function decodeSource(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return fail('tệp rỗng')
  const binary = describeBinary(bytes)
  if (binary !== null) return fail(binary)
  try {
    return checkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(describeBadByte(bytes))
  }
}
