const newStyle = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ']
const oldStyle = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy']

const placements = new Map<string, string>()
for (const [at, pair] of newStyle.entries()) {
  const settled = oldStyle[at] ?? pair
  placements.set(pair, settled)
  placements.set(pair.toUpperCase(), settled.toUpperCase())
  placements.set(
    pair.charAt(0).toUpperCase() + pair.slice(1),
    settled.charAt(0).toUpperCase() + settled.slice(1),
  )
}

/** Open syllables only ("hoà", not "hoàn"); "quý" is left alone, since there u belongs to the consonant. */
const movable = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu

/**
 * The text with the tone mark of oa, oe, uy on the first vowel, as most offices type it:
 * "uỷ ban khoá XV" gives "ủy ban khóa XV". NFC in, NFC out; every character keeps its
 * place, so offsets found in the result hold in the text given.
 */
export function settleTonePlacement(text: string): string {
  return text.replaceAll(movable, (pair) => placements.get(pair) ?? pair)
}
