import type { Publication, Publisher } from './publisher-contract.ts'
import type { SitePublisher } from './publisher.ts'

/** Up to here the whole index takes less than a second or two and is made at once. */
const smallArchive = 500

/** How long an archive rests before its index is made anew, in milliseconds. */
const rest = { small: 100, large: 20_000 } as const

/** Gives a publisher that makes the search index anew soon after pages changed; one index at a time. */
export function keepIndex(publisher: SitePublisher, warn: (message: string) => void): Publisher {
  let timer: NodeJS.Timeout | undefined

  async function refresh(): Promise<void> {
    try {
      await publisher.index()
    } catch (error) {
      warn(`Chưa lập lại được chỉ mục tìm kiếm: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  function refreshSoon(): void {
    const { length } = publisher.archive().articles
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), length <= smallArchive ? rest.small : rest.large)
    timer.unref()
  }

  return {
    async publish(files): Promise<Publication> {
      const publication = await publisher.publish(files)
      if (publication.written + publication.removed > 0) refreshSoon()
      return publication
    },
    preview: (file, source) => publisher.preview(file, source),
    releases: () => publisher.releases(),
    rollback: (id) => publisher.rollback(id),
  }
}
