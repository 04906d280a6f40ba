import { serveSearch } from './worker-desk.ts'
import { lineInPage, type PageLine } from './worker-messages.ts'

// Where a browser starts no module workers the page loads this very file and hands it the end of a line.
const page = globalThis as PageLine
serveSearch(page[lineInPage] ?? self)
