import { defaultSchema, type Options } from 'rehype-sanitize'

const attributes = defaultSchema.attributes ?? {}
const tagNames = defaultSchema.tagNames ?? []

/**
 * The elements and attributes that a text may hold: GitHub's list, with figures and scrolling tables.
 * Pictures come from this site alone. Ids are ours: raw HTML never comes this far, and our own prefixes keep
 * them apart from those of the page.
 */
export const allowed: Options = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...tagNames, 'figure', 'figcaption'],
  attributes: {
    ...attributes,
    a: [...(attributes['a'] ?? []), 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    section: [['className', 'footnotes', 'table-scroll'], 'dataFootnotes', 'ariaLabel', 'tabIndex'],
    span: [['className', 'credit']],
    input: [...(attributes['input'] ?? []), 'ariaLabel'],
    th: ['scope', ['className', 'align-right', 'align-center']],
    td: [['className', 'align-right', 'align-center']],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    src: [],
  },
}
