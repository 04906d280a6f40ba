import { Worker } from 'node:worker_threads'

// On a thread of its own: the main thread may hang over an article. As plain text it needs no loader, and little memory.

const program = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
  }, workerData.every)
`

/** How often the parent is looked for, in milliseconds: sooner than the next newsroom gives up on the folder's lock. */
const usualPause = 400

/**
 * Ends this process as soon as the one that started it is gone, whatever this one is at: nobody is left to tell it
 * that it hangs, and the next newsroom needs its folder. What readers see is whole at any moment.
 */
export function endWithParent(every = usualPause): void {
  const worker = new Worker(program, {
    eval: true,
    workerData: { parent: process.ppid, every },
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  })
  worker.unref()
}
