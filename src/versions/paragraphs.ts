const fence = /^ {0,3}(`{3,}|~{3,})/u

/** Whether a line ends the code block that `open` (its fence) began. */
function closes(line: string, open: string): boolean {
  const mark = fence.exec(line)?.[1]
  return mark !== undefined && mark.startsWith(open) && line.trim() === mark
}

/**
 * The paragraphs of a Markdown text: what stands between blank lines. A fenced block of code is one
 * paragraph, whatever blank lines it holds.
 */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[][] = [[]]
  let open: string | null = null
  for (const line of text.split('\n')) {
    if (open === null && line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
    if (open === null) open = fence.exec(line)?.[1] ?? null
    else if (closes(line, open)) open = null
  }
  return paragraphs.filter(({ length }) => length > 0).map((lines) => lines.join('\n').trimEnd())
}

/** A text of these paragraphs, one blank line between them. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}
