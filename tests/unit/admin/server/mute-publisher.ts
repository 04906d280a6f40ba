import type { Publication, Publisher } from '#src/publishing/publisher-contract.ts'

/** A publisher that makes no pages and reports every file as one written, with the parts a test brings. */
export function mutePublisher(parts: Partial<Publisher> = {}): Publisher {
  const publish = (files: readonly string[]): Promise<Publication> =>
    Promise.resolve({
      written: files.length,
      removed: 0,
      milliseconds: 1,
      entries: files.map((file) => ({ file, address: null, faults: [], due: null })),
    })
  return {
    publish,
    preview: (_, source) => Promise.resolve(source),
    progress: () => null,
    releases: () => Promise.resolve([]),
    rollback: (id) => Promise.reject(new RangeError(`${id}: không có bản này.`)),
    ...parts,
  }
}
