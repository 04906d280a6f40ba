const tone = /[\u0300\u0301\u0303\u0309\u0323]/u

// With a letter after oa, oe, uy the mark belongs on the second vowel, and so after q; both slips are
// common in real pages ("tòan tỉnh", "qúy I").
const misplaced = /[òóỏõọ][ae](?=\p{L})|(?<!q)[ùúủũụ]y(?=[nt])|(?<=q)[ùúủũụ]y/giu

const vowelPair = /[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ]/iu

function swapPair(pair: string): string {
  const first = pair.charAt(0).normalize('NFD')
  const second = pair.charAt(1).normalize('NFD')
  const mark = (tone.exec(first) ?? tone.exec(second))?.[0] ?? ''
  const bare = first.replace(tone, '')
  const moved = tone.test(first) ? bare + second + mark : bare + mark + second.replace(tone, '')
  return moved.normalize('NFC')
}

/** Tone marks put right where only one place is: "hòan thành qúy I" gives "hoàn thành quý I". NFC in, NFC out. */
export function mendTones(text: string): string {
  return text.replaceAll(misplaced, swapPair)
}

/** Moves the tone mark of a syllable's oa, oe or uy to the other vowel: "hòa" gives "hoà" and back. */
export function swapTone(syllable: string): string {
  return syllable.replace(vowelPair, swapPair)
}
