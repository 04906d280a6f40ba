/** Where a page says it was taken from. */
export interface Origin {
  readonly raw: string
  readonly url: string | null
  readonly host: string | null
  /** Name of the source, where the line gives one instead of an address. */
  readonly name?: string
}

const label =
  /^[([]?\s*(?:(?:theo|nguồn(?: tin)?|trích nguồn|dẫn nguồn|nguồn bài viết|source)\s*:\s*|theo\s+)(?<rest>.+?)\s*[)\]]?\.?$/iu
const address = /^(?:(?<scheme>https?):\/\/)?(?<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?<path>[/?#]\S*)?$/iu

/** "Theo" also opens sentences; as a source it is followed by the name of an organ of the press, or by initials. */
const organ =
  /^(?:báo(?! cáo| chí)|tạp chí|đài|cổng|trang|website|ttxvn|thông tấn xã|vov|vtv|vgp|bản tin|tuyên giáo|ban tuyên giáo|xây dựng đảng|dân trí|vnexpress|vietnamnet|tuổi trẻ|thanh niên|nhân dân|chinhphu|dangcongsan|[\p{L}\s]{0,30}(?:online|điện tử|\.vn))/iu

function readAddress(text: string): { url: string; host: string } | null {
  const groups = address.exec(text.trim())?.groups
  const host = groups?.['host']?.toLowerCase()
  if (groups === undefined || host === undefined) return null
  const url = groups['scheme'] === undefined ? `https://${text.trim()}` : text.trim()
  return { url, host: host.replace(/^www\./u, '') }
}

/**
 * Reads a line that says where the article was taken from: "Theo:http://baonamdinh.vn/", "(Theo Báo Quảng Nam)",
 * "Nguồn: dangcongsan.vn". `null` for every other line, sentences that begin with "Theo" among them.
 */
export function readOrigin(text: string): Origin | null {
  const rest = text.length > 160 ? undefined : label.exec(text)?.groups?.['rest']
  if (rest === undefined) return null
  const found = readAddress(rest)
  if (found !== null) return { raw: text, ...found }
  const labelled = /^[([]?\s*(?:theo|nguồn(?: tin| bài viết)?|trích nguồn|dẫn nguồn|source)\s*:/iu.test(text)
  if (rest.includes(',') || rest.split(' ').length > 12) return null
  if (!labelled && !organ.test(rest)) return null
  return { raw: text, url: null, host: null, name: rest }
}
