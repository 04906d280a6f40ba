/**
 * Repairs that add a space and change no word: a sentence glued to the next ("hiệu quả.Công tác").
 * Addresses, numbers and initials ("H.L", "4.288", "baonamdinh.vn", "Tp.Hồ") are left alone.
 */
export function repairSpaces(text: string): string {
  return text.replaceAll(/(?<=\p{Ll}{2}[.!?…;,])(?=\p{Lu}\p{Ll}*(?![\p{L}.]))/gu, ' ')
}
