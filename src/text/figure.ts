const scales = [
  [1_000_000_000, ' tỷ'],
  [1_000_000, ' triệu'],
] as const

function plainFigure(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/**
 * A figure as Vietnamese text prints it: "21.208", "1,5 tỷ", "12,7 triệu". Millions are said in words only
 * where that loses nothing: at most two decimals.
 */
export function formatFigure(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 100))
  return scale === undefined ? plainFigure(value) : `${plainFigure(value / scale[0])}${scale[1]}`
}
