const steps = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A number as khóa and congresses are counted: 13 gives "XIII". What Roman numerals cannot say stays in digits. */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 399) return String(number)
  let rest = number
  let numeral = ''
  for (const [value, letters] of steps) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
