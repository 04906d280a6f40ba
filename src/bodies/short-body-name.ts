import { settleTonePlacement } from '#src/vietnamese/tone-placement.ts'

const bloc = /^(?:đảng bộ|đảng ủy|đoàn|công đoàn|hội cựu chiến binh) khối(?!\p{L})/iu
const ofPlace =
  /^.{0,60}?(?<!\p{L})(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)(?= \p{Lu}|$)/u
const ofCommittee =
  /^.{0,60}?(?:tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|tỉnh đoàn|thành đoàn|huyện đoàn)(?=\P{L}|$)/iu

/**
 * What a body is called for short: "Đảng bộ Khối" for a bloc, else its name without the place's own:
 * "Đảng bộ tỉnh", "Huyện ủy", "Ban Tổ chức Tỉnh ủy", "HĐND tỉnh". A name without a place stays whole.
 */
export function shortBodyName(name: string): string {
  const plain = settleTonePlacement(name)
  const match = bloc.exec(plain) ?? ofCommittee.exec(plain) ?? ofPlace.exec(plain)
  return match === null ? name : name.slice(0, match[0].length)
}
