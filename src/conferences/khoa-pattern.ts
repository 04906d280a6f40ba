import { foldPattern } from '#src/vietnamese/fold.ts'
import { numeralPattern } from '#src/vietnamese/numerals.ts'

/** Source of a pattern for a khóa: "khóa XIII", "khóa thứ 13"; group `n`. */
export const khoaPattern = String.raw`(?<!\p{L})khóa (?:thứ )?(?<n>${numeralPattern})(?![-–/]\d)`

/** The same for a text whose words have been folded. */
export const unmarkedKhoaPattern = foldPattern(khoaPattern)
