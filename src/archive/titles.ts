const pictograph = String.raw`(?:(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[0-9#*]\uFE0F?\u20E3|\u200D|\uFE0F|\u20E3)`
const pictographsAtEnds = new RegExp(String.raw`^(?:${pictograph}|\s)+|(?:${pictograph}|\s)+$`, 'gu')

/** A title as lists show it: without the emoji that stand at its ends. A title of emoji alone stays as it is. */
export function listTitle(title: string): string {
  return title.replaceAll(pictographsAtEnds, '') || title
}

/**
 * Whether a title was typed in capitals, so that it is shown smaller and spaced. One small letter in
 * ten is let pass: "ĐẠI HỘI lần thứ XX" is no title in capitals, "HỘI NGHỊ (Khóa IX)" is.
 */
export function isCapitalTitle(title: string): boolean {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals < 8) return false
  const smalls = title.match(/\p{Ll}/gu)?.length ?? 0
  return smalls * 5 <= capitals
}
