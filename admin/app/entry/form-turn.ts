let turn = 0

/**
 * Begins filling the form, or ends it where the form closes; the function it gives says whether nothing has begun
 * since. An entry that arrives late, for a form that was left or opened again, must not replace what is typed there.
 */
export function beginForm(): () => boolean {
  turn += 1
  const own = turn
  return () => own === turn
}
