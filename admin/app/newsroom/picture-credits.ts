import { showNotice } from '#admin/app/workflow/progress.ts'

function creditsIn(answer: unknown): readonly string[] {
  const { pictures } = Object(answer) as { readonly pictures?: unknown }
  if (!Array.isArray(pictures)) return []
  return pictures.flatMap((picture) => {
    const { credit } = Object(picture) as { readonly credit?: unknown }
    return typeof credit === 'string' && credit !== '' ? [credit] : []
  })
}

/** Who took the pictures that a save brought, as the pictures themselves say, where the entry does not say it yet. */
export function newCredits(answer: unknown, sources: readonly string[]): readonly string[] {
  const told = [...new Set(creditsIn(answer))]
  return told.filter((credit) => !sources.some((source) => source.includes(credit)))
}

/** Tells the editor who took the pictures he uploaded; the words are his to take over. */
export function showCredits(credits: readonly string[]): void {
  if (credits.length === 0) return
  const names = credits.map((credit) => `“${credit}”`).join(', ')
  showNotice(`Trong ảnh có ghi người chụp: ${names}. Nếu đúng, hãy điền vào ô Người chụp.`)
}
