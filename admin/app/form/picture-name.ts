import { toSlug } from '#src/vietnamese/slug.ts'

/** Room for the extension and for a number. */
const longestBase = 60

function freeName(base: string, extension: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : `-${String(number)}`}${extension}`
    if (!taken.has(name)) return name
  }
}

/**
 * The name under which a picture is kept: ASCII, in lower case, and not one of those that are taken. Decap offers
 * to put a picture in the place of another of the same name, which cameras give out again and again; this one
 * never touches the other.
 */
export function pictureName(fileName: string, takenNames: readonly string[]): string {
  const dot = fileName.lastIndexOf('.')
  const [base, extension] =
    dot < 1 ? [fileName, ''] : [fileName.slice(0, dot), fileName.slice(dot).toLowerCase()]
  return freeName(toSlug(base, longestBase), extension, new Set(takenNames.map((name) => name.toLowerCase())))
}
