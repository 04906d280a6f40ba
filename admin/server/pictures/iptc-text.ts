/** The texts of an IPTC block that say who made a picture. */
export interface IptcTexts {
  readonly byline: string | null
  readonly credit: string | null
}

// Record 2 of the IPTC Information Interchange Model: 80 is the by-line, 110 the credit.
const marker = 0x1c
const record = 2
const datasets = { byline: 80, credit: 110 }

function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text
}

/**
 * Reads who made a picture from its IPTC block, as it stands in a JPEG's APP13 or bare. A malformed block
 * never throws; what cannot be read is `null`.
 */
export function readIptcTexts(iptc: Buffer): IptcTexts {
  const found = new Map<number, string>()
  let at = iptc.indexOf(Buffer.from([marker, record]))
  while (at >= 0 && at + 5 <= iptc.length) {
    const size = iptc.readUInt16BE(at + 3)
    const dataset = iptc.readUInt8(at + 2)
    if (!found.has(dataset)) found.set(dataset, decode(iptc.subarray(at + 5, at + 5 + size)))
    at = iptc.indexOf(Buffer.from([marker, record]), at + 5 + size)
  }
  return { byline: found.get(datasets.byline) ?? null, credit: found.get(datasets.credit) ?? null }
}
