import type { Publication, Publisher } from '#src/publishing/publisher-contract.ts'

interface Waiting {
  readonly files: readonly string[]
  readonly resolve: (report: Publication) => void
  readonly reject: (reason: unknown) => void
}

/** The line in front of the publisher: one run at a time; whoever waits meanwhile shares the next run. */
export class PublishingLine {
  readonly #publisher: Publisher
  #waiting: Waiting[] = []
  #busy = false

  constructor(publisher: Publisher) {
    this.#publisher = publisher
  }

  /** Publishes some files; resolves when readers see them, with the report of the run that did it. */
  publish(files: readonly string[]): Promise<Publication> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ files, resolve, reject })
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    while (this.#waiting.length > 0) await this.#run()
    this.#busy = false
  }

  async #run(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    try {
      const report = await this.#publisher.publish([...new Set(batch.flatMap(({ files }) => files))])
      for (const { files, resolve } of batch) {
        const entries = report.entries.filter(({ file }) => files.includes(file))
        resolve({ ...report, entries })
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}
