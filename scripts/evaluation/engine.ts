import type { Doc } from './read-collection.ts'

/** One reader's stay: what was loaded for one search is there for the next. */
export interface Visit {
  /** Places of the first ten documents, best first; they are loaded as far as a page of results shows them. */
  ask(query: string): Promise<readonly number[]>
}

/** A search engine that holds the collection. */
export interface Engine {
  readonly name: string
  /** Whether a reader loads its index, so that bytes and requests say something. */
  readonly isLoaded: boolean
  /** What to know when reading its figures. */
  readonly note: string
  /** Starts a visit with nothing loaded; `onLoad` hears the size of each file. */
  visit(onLoad: (bytes: number) => void): Promise<Visit>
}

/** Indexes a collection; `folder` is free to be written to. */
export type BuildEngine = (docs: readonly Doc[], folder: string) => Promise<Engine>

/** The address of a document: its place, since ids may hold any characters. */
export function addressOf(place: number): string {
  return `/2024/${place}/`
}

/** The place an address stands for. */
export function placeOf(address: string): number {
  return Number(address.split('/')[2])
}
