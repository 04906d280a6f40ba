import { describe, expect, it } from 'vitest'
import { readEntry } from '#src/schema/read-entry.ts'
import { toRecord } from '#src/site/to-record.ts'

function record(file: string, more = ''): ReturnType<typeof toRecord> {
  const source = `---\ntitle: "A"\nkind: "news"\nstatus: "published"\n${more}---\n\nB\n`
  const { entry } = readEntry('articles', file, source)
  if (entry === null) throw new Error(source)
  return toRecord(file, entry)
}

describe('the record of an article', () => {
  it('has the year of its folder and the slug of its file', () => {
    expect(record('content/articles/2024/hoi-nghi.md', 'published: "2025-01-01"\n')).toMatchObject({
      address: '/2024/hoi-nghi/',
      year: 2024,
      sortDate: '2025-01-01',
    })
  })

  it('has its own slug where it states one', () => {
    expect(record('content/articles/2024/x.md', 'slug: "hoi-nghi-9"\n').address).toBe('/2024/hoi-nghi-9/')
  })

  it("has the year of its date outside of a year's folder", () => {
    expect(record('content/articles/x.md', 'eventDate: "2022-04-08"\n')).toMatchObject({
      address: '/2022/x/',
      sortDate: '2022-04-08',
    })
  })

  it('sorts by its year where nothing says its day', () => {
    expect(record('content/articles/2021/x.md').sortDate).toBe('2021-01-01')
  })
})
