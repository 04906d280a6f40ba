import { foldText } from '#src/vietnamese/fold.ts'

/** Whether a run of letters is built like one Vietnamese syllable; foreign words and abbreviations mostly are not. */
export function isBuiltAsSyllable(word: string): boolean {
  return /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/u.test(
    foldText(word),
  )
}
