// A newsroom in a process of its own, to be killed: `node newsroom-process.ts REPOSITORY DATA`.
// Prints its address as the first line and ends when its standard input does. Pages are not made: what is told of
// its store and its accounts' database needs none, and a thousand kills would take all day.
import { listen } from '#admin/server/listen.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import { mutePublisher } from '../unit/admin/server/mute-publisher.ts'

const [, , repository = '.', data = '.'] = process.argv
const places = { repository, data, site: repository, admin: repository }
const app = await createNewsroom({ ...places, publisher: mutePublisher(), accounts: 'demo' })
const { address } = await listen(app, { port: 0, loopbackOnly: true })
process.stdin.on('close', () => process.exit()).resume()
console.log(address)
