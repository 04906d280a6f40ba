import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { readLines } from './read-lines.ts'

// Collections leave out what a document has not got, or say null; what is cut within a letter no engine has to take.
const text = z
  .string()
  .nullish()
  .transform((given) => given?.toWellFormed() ?? '')

const docLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: text,
  body: text,
})

/** One document of a collection. Its place in the list is its address: ids may hold any characters. */
export type Doc = z.infer<typeof docLine>

/**
 * Reads a collection, its first `most` documents only. Throws `EvaluationError` where a line is no document, one id is
 * that of two, or there is none.
 */
export async function readCollection(file: string, most: number): Promise<Doc[]> {
  const docs: Doc[] = []
  const known = new Map<string, Doc>()
  for await (const { value: doc, refuse } of readLines(file, docLine, 'a document {id, title, body}')) {
    const same = known.get(doc.id)
    if (isDeepStrictEqual(same, doc)) continue
    if (same !== undefined) throw refuse(`expected every id once, got another document of id "${doc.id}"`)
    known.set(doc.id, doc)
    docs.push(doc)
    if (docs.length === most) break
  }
  return docs
}
