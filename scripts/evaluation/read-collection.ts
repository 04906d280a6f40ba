import { z } from 'zod'
import { readLines } from './read-lines.ts'

const docLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  body: z.string(),
})

/** One document of a collection. Its place in the list is its address: ids may hold any characters. */
export type Doc = z.infer<typeof docLine>

/**
 * Reads a collection, its first `most` documents only. Throws `EvaluationError` where a line is no document, an id
 * comes twice or there is none.
 */
export async function readCollection(file: string, most: number): Promise<Doc[]> {
  const docs: Doc[] = []
  const ids = new Set<string>()
  for await (const { value: doc, refuse } of readLines(file, docLine, 'a document {id, title, body}')) {
    if (ids.has(doc.id)) throw refuse(`expected every id once, got "${doc.id}" again`)
    ids.add(doc.id)
    docs.push(doc)
    if (docs.length === most) break
  }
  return docs
}
