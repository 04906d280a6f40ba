import { describe, expect, it } from 'vitest'
import { PublishingLine } from '#admin/server/publishing-line.ts'

/** A publisher that notes its runs and takes its time. */
function slowPublisher(fails = false) {
  const runs: (readonly string[])[] = []
  let atWork = 0
  const publish = async (files: readonly string[]) => {
    atWork += 1
    expect(atWork).toBe(1)
    runs.push(files)
    await new Promise((resolve) => setTimeout(resolve, 5))
    atWork -= 1
    if (fails) throw new Error('không ghi được trang')
    const entries = files.map((file) => ({ file, address: `/${file}/`, faults: [], due: null }))
    return { written: files.length, removed: 0, milliseconds: 5, entries }
  }
  const publisher = {
    publish,
    preview: () => Promise.resolve(''),
    progress: () => null,
    releases: () => Promise.resolve([]),
    rollback: () => Promise.reject(new Error('không có bản trước')),
  }
  return { runs, publisher }
}

describe('the line in front of the publisher', () => {
  it('runs once at a time, and whoever waits shares the next run', async () => {
    const { runs, publisher } = slowPublisher()
    const line = new PublishingLine(publisher)
    const reports = await Promise.all([line.publish(['a']), line.publish(['b', 'c']), line.publish(['c'])])
    expect(runs).toEqual([['a'], ['b', 'c']])
    expect(reports.map(({ written }) => written)).toEqual([1, 2, 2])
    expect(reports.map(({ entries }) => entries.map(({ file }) => file))).toEqual([['a'], ['b', 'c'], ['c']])
  })

  it('goes on after a run that failed', async () => {
    const { publisher } = slowPublisher(true)
    const line = new PublishingLine(publisher)
    await expect(line.publish(['a'])).rejects.toThrow('không ghi được trang')
    await expect(line.publish(['b'])).rejects.toThrow('không ghi được trang')
  })
})
