// A newsroom that is going to be killed: `node lonely-newsroom.ts PROJECT CONTENT OUT ARTICLE`. Prints the process of
// its publisher, then orders an article over which that hangs.
import { connectPublisher } from '#src/publishing/connect-publisher.ts'

const [, , project = '.', folder = '.', out = '.', article = ''] = process.argv
const publisher = await connectPublisher(
  { project, source: { kind: 'folder', folder }, out, keepsReleases: true },
  {
    module: new URL('./troubled-publisher.ts', import.meta.url),
    patience: { page: 60_000, silence: 60_000 },
  },
)
process.stdout.write(`${String(publisher.pid())}\n`)
process.stdin.once('data', () => void publisher.publish([article]))
