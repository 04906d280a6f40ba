import { readYaml } from '#src/schema/front-matter.ts'
import { type Answer, asRecord } from './ask-desk.ts'

const front = /^---\n(.*?)\n---/su

/**
 * The values in the front matter of a source; none where there is none that can be read. The project's whole reader
 * needs what Decap brings into the browser, and these pages load no Decap.
 */
export function frontValues(source: string): Answer {
  const [, yaml = ''] = front.exec(source) ?? []
  try {
    return asRecord(readYaml(yaml))
  } catch {
    return {}
  }
}
