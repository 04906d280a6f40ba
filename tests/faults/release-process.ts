// A process that makes releases until it is killed: `node release-process.ts FOLDER`. Prints the state of each as
// soon as it is acknowledged.
import { openReleaseStore } from '#src/releases/release-store.ts'
import { statePages } from './release-state.ts'

const [, , folder = '.'] = process.argv
const store = openReleaseStore(folder)
for (let state = Date.now(); ; state += 1) {
  for (const [path, text] of statePages(state)) store.write(path, text)
  // Some are new and some gone each time.
  store.write(`2024/bai-${String(state)}/index.html`, String(state))
  store.remove(`2024/bai-${String(state - 3)}/index.html`)
  await store.save()
  if (state % 20 === 0) await store.sweep()
  console.log(state)
}
