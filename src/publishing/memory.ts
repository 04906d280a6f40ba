import { setFlagsFromString } from 'node:v8'

/** How much the memory may grow after each cleaning until the next, in per cent of what was then in use. */
const growth = 70

/**
 * Asks V8 to clean up earlier, in all threads: where a machine has much memory it lets several times the content
 * gather as garbage. At 40 per cent a publication took a fifth longer, at 100 no longer than without.
 */
export function keepMemoryLow(): void {
  setFlagsFromString(`--heap-growing-percent=${String(growth)}`)
}
