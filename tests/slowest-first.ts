import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders of tests, those first whose files take longest. */
const folders = ['tests/faults/', 'tests/build/', 'tests/search/', 'tests/unit/'] as const

function rank({ moduleId }: TestSpecification): number {
  const path = relative(process.cwd(), moduleId)
  return folders.findIndex((folder) => path.startsWith(folder))
}

/** Begins with the files that take longest, so that no processor waits for the last of them. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
