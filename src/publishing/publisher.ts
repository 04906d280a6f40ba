import type { Archive } from '#src/archive/archive.ts'
import { listAddresses } from '#src/archive/list-addresses.ts'
import { momentTime, nextChange } from '#src/archive/schedule.ts'
import { refreshFiles } from '#src/site/library.ts'
import { suggestionFolder } from '#src/suggestions/keys.ts'
import { vietnamNow } from '#src/site/now.ts'
import { plainTextOf } from '#src/site/render-text.ts'
import { affectedAddresses } from './affected-addresses.ts'
import { outputPath } from '#src/archive/output-path.ts'
import { originText } from './origin.ts'
import { openPageWriter } from '#src/releases/page-writer.ts'
import { previewSite, withPictures } from './preview.ts'
import type { PublishedFolder } from '#src/releases/published-folder.ts'
import { publishedEntries } from './published-entry.ts'
import type { DraftPicture, Publication, PublishingProgress } from './publisher-contract.ts'
import type { Release } from '#src/releases/release.ts'
import { renderAll } from './render-all.ts'
import type { MadePages } from './render-share.ts'
import { type ChangedDocuments, changedDocuments, searchDocuments } from '#src/indexing/search-documents.ts'
import type { WrittenIndex } from '#src/indexing/search-index.ts'
import { openSuggestionFiles } from '#src/indexing/suggestion-files.ts'
import type { OnPages, PublisherParts, SitePublisher } from './site-publisher.ts'
import { siteFiles } from './site-files.ts'
import { type SiteState, siteStateOf } from './site-state.ts'
import { previewNote } from './work-trace.ts'

/** Folders whose keepers remove their own files. */
const keptFolders = ['pagefind', suggestionFolder]

/** Takes away what the site no longer has; scripts and styles of earlier bundles stay a while. */
function pruneExcept(out: PublishedFolder, keep: ReadonlySet<string | null>): number {
  const isKept = (path: string): boolean => keptFolders.some((folder) => path.startsWith(`${folder}/`))
  const gone = [...out.paths()].filter((path) => !keep.has(path) && !isKept(path))
  return gone
    .filter((path) => !path.startsWith('_astro/') || !out.retire(path))
    .filter((path) => out.remove(path)).length
}

const nothing: Publication = { written: 0, removed: 0, milliseconds: 0, entries: [] }

/** Makes the publisher of a site. Publications run one after the other. */
export function createPublisher(parts: PublisherParts): SitePublisher {
  const { library, reader, renderer, publicFiles, search, out, earlier, trace } = parts
  const { now = () => vietnamNow() } = parts
  let state: SiteState = siteStateOf(library, reader, parts.origin?.now ?? now())
  /** The archive that the published pages show. */
  let shown = state.archive
  let files = siteFiles(state.archive)
  const suggestions = openSuggestionFiles(out)
  let failures: ReadonlyMap<string, string> = new Map()
  let isIndexed = false
  // What a publication begins it may not end (disk full): the next one does it.
  const unread = new Set<string>()
  const owed = new Set<string>(parts.origin?.owed)
  let isSettled = owed.size === 0
  let progress: PublishingProgress | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = queue.then(work).finally(() => {
      trace.clear()
      progress = null
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  function writeFiles(texts: ReadonlyMap<string, string>): number {
    return [...texts].filter(([path, text]) => out.write(path, text)).length
  }

  function origin(): string | null {
    // What an article is left out for is forgotten at the next start: then it is to be tried again.
    if (!isIndexed || parts.shunned.length > 0) return null
    return originText(reader.source.place(), { program: parts.program, now: state.site.now, owed: [...owed] })
  }

  /** Everything that was begun is in the folder, but for pages that could not be rendered. */
  async function settle(made: MadePages['failures']): Promise<void> {
    shown = state.archive
    failures = made
    unread.clear()
    owed.clear()
    for (const address of made.keys()) owed.add(address)
    await out.save(origin())
    isSettled = true
    reader.cache.save()
  }

  async function renderPages(
    addresses: readonly string[],
    onPages: OnPages = () => undefined,
  ): Promise<{ written: number; failures: MadePages['failures'] }> {
    const { site } = state
    const place = out.writerPlace()
    const { cacheFile: cache, traceFile, shunned } = parts
    const source = reader.source.place()
    const task = { library, now: site.now, bundle: renderer.bundle, source, cache, place, traceFile, shunned }
    const made = await renderAll({
      addresses,
      maker: { site, renderer, writer: openPageWriter(place), trace },
      task,
      onPages(count) {
        progress = { done: (progress?.done ?? 0) + count, total: addresses.length }
        onPages(count, addresses.length)
      },
    })
    return { written: made.files.filter((page) => out.adopt(page)).length, failures: made.failures }
  }

  async function publishAll(onPages?: OnPages): Promise<Publication> {
    const start = performance.now()
    isSettled = false
    await refreshFiles(library, await reader.source.catchUp(), reader)
    state = siteStateOf(library, reader, now())
    const assets = await publicFiles.putAll()
    const addresses = listAddresses(state.archive)
    const made = await renderPages(addresses, onPages)
    const paths = addresses.map(outputPath).filter((path) => path !== null)
    files = siteFiles(state.archive)
    const written = made.written + writeFiles(files) + assets.written
    suggestions.rebuild(state.archive)
    const removed = pruneExcept(out, new Set([...assets.paths, ...files.keys(), ...paths]))
    await prepareAnswers()
    await settle(made.failures)
    await keepAnswers('all')
    return { written, removed, milliseconds: performance.now() - start, entries: [] }
  }

  /** Takes away pages and redirects that are no more. An old address may be a page again. */
  function removeGone(
    addresses: readonly string[],
    old: Iterable<string>,
    present: Set<string | null>,
  ): number {
    const gone = new Set([...addresses.map(outputPath), ...old])
    return [...gone].filter((path) => path !== null && !present.has(path) && out.remove(path)).length
  }

  async function publishFiles(ordered: readonly string[], onPages?: OnPages): Promise<Publication> {
    const start = performance.now()
    for (const file of [...ordered, ...(await reader.source.catchUp())]) unread.add(file)
    if (isSettled && unread.size === 0 && !isDue()) return nothing
    isSettled = false
    await refreshFiles(library, [...unread], reader)
    state = siteStateOf(library, reader, now(), state.archive)
    const before = shown
    let [written, removed] = [0, 0]
    for (const file of unread) {
      if (!file.startsWith('public/')) continue
      const put = await publicFiles.put(file)
      written += put.written
      removed += put.removed
    }
    const standing = new Set(listAddresses(state.archive))
    for (const address of affectedAddresses({ before, after: state.archive })) owed.add(address)
    const affected = [...owed]
    const present = affected.filter((address) => standing.has(address))
    // The index is built in another process while pages are rendered; readers see both together.
    const indexing = indexChanges(before)
    indexing.catch(() => undefined)
    // Also where that fails: no page may be written once the next publication has begun.
    const pages = await renderPages(present, onPages)
    const changes = await indexing
    written += pages.written
    const next = siteFiles(state.archive)
    // An archive that moved here has a redirect for every article: those that are as they were are not looked at.
    for (const [path, text] of next) {
      if (files.get(path) === text) continue
      written += Number(out.write(path, text))
      files.set(path, text)
    }
    suggestions.update(before, state.archive)
    const gone = affected.filter((address) => !standing.has(address))
    removed += removeGone(gone, files.keys(), new Set([...next.keys(), ...present.map(outputPath)]))
    files = next
    await prepareAnswers()
    await settle(pages.failures)
    await keepAnswers(changes)
    const entries = publishedEntries(ordered, state, failures)
    return { written, removed, milliseconds: performance.now() - start, entries }
  }

  async function preview(
    file: string,
    source: string,
    pictures: readonly DraftPicture[] = [],
  ): Promise<string> {
    trace.note(previewNote)
    try {
      const shelf = withPictures({ library, reader }, pictures)
      const { site, address } = previewSite(state.site, { file, source }, shelf)
      const html = (asked: string): Promise<string> => {
        trace.note(previewNote)
        return site.html(asked)
      }
      return Buffer.from(await renderer.render(address, { ...site, html })).toString('utf8')
    } finally {
      trace.clear()
    }
  }

  // What comes between two texts is the index's own work.
  const plainText = (file: string): Promise<string> =>
    plainTextOf(file, { library, reader }).finally(() => trace.clear())

  function indexAll(): Promise<WrittenIndex> {
    return search.rebuild(searchDocuments(state.archive, plainText))
  }

  async function indexChanges(before: Archive): Promise<ChangedDocuments | 'all'> {
    if (!isIndexed) return 'all'
    const changes = await changedDocuments(before, state.archive, plainText)
    if (changes === 'all') await indexAll()
    else if (changes.size > 0) await search.update(changes)
    return changes
  }

  /** The first database is made before readers get a page that asks for it. */
  async function prepareAnswers(): Promise<void> {
    const isAsked = state.archive.settings.search === 'server'
    if (isAsked && parts.answers?.isAnswering() === false) await keepAnswers('all')
  }

  /** A server finds what readers see, once they see it. */
  async function keepAnswers(changes: ChangedDocuments | 'all'): Promise<void> {
    const isWanted = state.archive.settings.search === 'server'
    const documents = () => searchDocuments(state.archive, plainText)
    await parts.answers?.follow({ isWanted, changes, documents, origin: out.origin() })
  }

  async function index(): Promise<WrittenIndex> {
    const written = await indexAll()
    isIndexed = true
    await out.save(isSettled ? origin() : null)
    reader.cache.save()
    return written
  }

  async function takeUp(onPages?: OnPages): Promise<Publication> {
    isIndexed = parts.origin !== null && search.isInStep()
    parts.answers?.takeUp(out.origin())
    const publication = parts.origin === null ? await publishAll(onPages) : await publishFiles([], onPages)
    if (!isIndexed) await index()
    await keepAnswers(new Map())
    return publication
  }

  async function tidy(): Promise<void> {
    if (!search.isCompactionDue()) return
    // Beside publications, which it would hold up.
    await search.compact()
    await inTurn(() => out.save(isSettled ? origin() : null))
  }

  function plannedChange(): number | null {
    const records = [...library.articles.values()].map(({ kept }) => kept).filter((kept) => kept !== null)
    const moment = nextChange(records, state.site.now)
    return moment === null ? null : momentTime(moment)
  }

  function isDue(): boolean {
    const moment = plannedChange()
    return moment !== null && moment <= Date.parse(now())
  }

  return {
    publishAll: (onPages) => inTurn(() => publishAll(onPages)),
    async takeUp(onPages) {
      const taken = await inTurn(() => takeUp(onPages))
      // Nobody waits for it.
      void inTurn(() => {
        suggestions.prepare(shown)
      })
      return taken
    },
    publish: (ordered, onPages) => inTurn(() => publishFiles(ordered, onPages)),
    preview,
    progress: () => progress,
    releases: () => earlier.releases(),
    rollback: (id): Promise<Release> => inTurn(() => earlier.rollback(id)),
    index: () => inTurn(index),
    tidy,
    closeAnswers: () => parts.answers?.close(),
    settled: () => inTurn(() => Promise.resolve()),
    nextChange: plannedChange,
    faults: () => state.faults,
    waiting: () => state.waiting,
    failures: () => [...failures.values()],
    archive: () => state.archive,
  }
}
