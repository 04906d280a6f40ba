import { serveSearch } from './worker-desk.ts'

serveSearch(self)
