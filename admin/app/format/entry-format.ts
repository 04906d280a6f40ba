import type { CollectionName } from '#src/schema/collections.ts'
import { collections } from '#src/schema/collections.ts'
import { readFrontMatter, readYaml } from '#src/schema/front-matter.ts'
import { toMarkdownFile, toYaml } from '#src/schema/to-yaml.ts'

/** How Decap turns a file into the values of its form and back. */
export interface EntryFormat {
  fromFile(source: string): object
  toFile(data: object): string
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function markdownFormat(name: CollectionName): EntryFormat {
  const { fields } = collections[name]
  return {
    fromFile(source) {
      const { data, text } = readFrontMatter(source)
      return 'text' in fields ? { ...asRecord(data), text } : asRecord(data)
    },
    toFile: (data) => toMarkdownFile(asRecord(data), fields),
  }
}

function yamlFormat(name: CollectionName): EntryFormat {
  const { fields } = collections[name]
  return {
    fromFile: (source) => asRecord(readYaml(source)),
    toFile: (data) => toYaml(asRecord(data), fields),
  }
}

/** Whether a collection is one YAML file rather than a folder of Markdown files. */
export function isYamlFile(name: CollectionName): boolean {
  return collections[name].path.endsWith('.yml')
}

/** The format of a collection: the project's one reader and one writer. */
export function entryFormat(name: CollectionName): EntryFormat {
  return isYamlFile(name) ? yamlFormat(name) : markdownFormat(name)
}
