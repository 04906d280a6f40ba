/** The writer of Decap's Markdown widget (remark-stringify 6), as far as we change it. */
interface MarkdownWriter {
  readonly Compiler?: { readonly prototype: { options: Record<string, unknown> } }
}

/** Writes lists with "-" as the rest of the project does; Decap's own choice is "*". */
export function writeDashes(this: MarkdownWriter): void {
  const prototype = this.Compiler?.prototype
  if (prototype) prototype.options = { ...prototype.options, bullet: '-' }
}

/** Values of a picture in the text. */
interface PictureValues {
  readonly image?: string
  readonly alt?: string
  readonly title?: string
}

function escapeIn(text: string, specials: RegExp): string {
  return text.replaceAll(specials, String.raw`\$&`)
}

function unescape(text: string | undefined): string {
  return (text ?? '').replaceAll(/\\(.)/gu, '$1')
}

function toBlock({ image = '', alt = '', title = '' }: PictureValues): string {
  const end = title === '' ? '' : ` "${escapeIn(title, /["\\]/gu)}"`
  return `![${escapeIn(alt, /[[\]\\]/gu)}](${image}${end})`
}

/** A picture in the text, in Vietnamese: `![mô tả](/media/anh.jpg)`. */
export const pictureComponent = {
  id: 'image',
  label: 'Ảnh',
  fields: [
    { name: 'image', label: 'Tệp ảnh', widget: 'image', choose_url: false },
    { name: 'alt', label: 'Mô tả ảnh', widget: 'string', required: false },
    { name: 'title', label: 'Chú thích', widget: 'string', required: false },
  ],
  pattern: /^!\[((?:\\.|[^\]\\])*)\]\(([^\s)]+)(?:\s+"((?:\\.|[^"\\])*)")?\)$/u,
  fromBlock: ([, alt, image, title]: RegExpMatchArray): PictureValues => ({
    image: image ?? '',
    alt: unescape(alt),
    title: unescape(title),
  }),
  toBlock,
  toPreview: ({ alt = '' }: PictureValues): string => `<p>${alt.replaceAll('<', '&lt;')}</p>`,
}
