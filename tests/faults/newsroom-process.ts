// A newsroom in a process of its own, to be killed: `node newsroom-process.ts REPOSITORY`.
// Prints its address as the first line and ends when its standard input does.
import { listen } from '#admin/server/listen.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'

const [, , repository = '.'] = process.argv
const publisher = {
  publish: (files: readonly string[]) =>
    Promise.resolve({ written: files.length, removed: 0, milliseconds: 0 }),
  preview: (_file: string, source: string) => Promise.resolve(source),
}
const app = await createNewsroom({ repository, publisher, site: repository, admin: repository })
const { address } = await listen(app, { port: 0 })
process.stdin.on('close', () => process.exit()).resume()
console.log(address)
