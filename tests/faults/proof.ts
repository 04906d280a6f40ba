/** What came of trying a promise: a row of the table in docs/measurements.md. */
export interface Proof {
  /** The promise, in words. */
  readonly name: string
  /** How often it was tried. */
  readonly tried: number
  /** How often it did not hold: 0 is the promise. */
  readonly failed: number
  readonly figures: Readonly<Record<string, number | string>>
  /** What went wrong, a line each; the first few of many. */
  readonly complaints: readonly string[]
}

/** How much a campaign tries. */
export interface Campaign {
  /** How often a newsroom is killed. */
  readonly kills: number
  /** How many editors save at once; four times as many are tried too. */
  readonly editors: number
  /** Publishes under load. */
  readonly publishes: number
  /** Publishes an open page lives through. */
  readonly openPublishes: number
  /** Entries of the list that is compared with plain Decap's. */
  readonly entries: number
  /** Articles of the archive in which one is published. */
  readonly articles: number
  /** How many of them are published, one after the other. */
  readonly edits: number
  /** Whether publishing is compared with whole builds by others. */
  readonly rivals: boolean
  /** Folder of real texts to make archives from. */
  readonly texts: string
}

/** A promise that can be tried. */
export type Prove = (campaign: Campaign) => Promise<Proof>

const mostComplaints = 20

/** A proof from the complaints of all tries: none is the promise kept. */
export function proofOf(
  name: string,
  tried: number,
  complaints: readonly string[],
  figures: Proof['figures'] = {},
): Proof {
  return { name, tried, failed: complaints.length, figures, complaints: complaints.slice(0, mostComplaints) }
}

/** The value below which a share (0 to 1) of the numbers lies, rounded; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
