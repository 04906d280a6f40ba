import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Picture } from './picture.ts'

/** Word before the name of who took a picture, as the Vietnamese press prints it. */
const creditWord = 'Ảnh'

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Our own pictures only: a picture from elsewhere would tell its host who reads what. */
function isOurs(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//')
}

function imageElement(source: string, alt: string, picture: Picture | undefined): Element {
  const { width, height } = picture ?? {}
  const size = width !== undefined && height !== undefined ? { width, height } : {}
  return element('img', { src: source, alt, ...size, loading: 'lazy', decoding: 'async' }, [])
}

function captionElement({ caption, credit }: Picture): Element | null {
  const hasCredit = typeof credit === 'string' && credit !== ''
  const words =
    typeof caption === 'string' && caption !== '' ? [text(hasCredit ? `${caption} ` : caption)] : []
  const name = hasCredit
    ? [element('span', { className: ['credit'] }, [text(`${creditWord}: ${credit}`)])]
    : []
  const children = [...words, ...name]
  return children.length === 0 ? null : element('figcaption', {}, children)
}

/** An image as it is shown: ours as a picture, a stranger's as a link, a missing one not at all. */
function showImage(image: Element, pictures: ReadonlyMap<string, Picture>): Element | null {
  const source = image.properties['src'] ?? ''
  const picture = pictures.get(source)
  const alt = (image.properties['alt'] ?? '') || (picture?.alt ?? '')
  if (picture?.isMissing) return null
  if (isOurs(source)) return imageElement(source, alt, picture)
  return element('a', { href: source }, [text(alt || source)])
}

/** The images of a paragraph that holds nothing else; `null` for every other paragraph. */
function onlyImages({ tagName, children }: Element): Element[] | null {
  if (tagName !== 'p') return null
  const images: Element[] = []
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'img') images.push(child)
    else if (
      !(child.type === 'element' && child.tagName === 'br') &&
      !(child.type === 'text' && child.value.trim() === '')
    )
      return null
  }
  return images.length === 0 ? null : images
}

function toFigure(image: Element, pictures: ReadonlyMap<string, Picture>): Element[] {
  const shown = showImage(image, pictures)
  if (shown?.tagName === 'a') return [element('p', {}, [shown])]
  const picture = pictures.get(image.properties['src'] ?? '')
  const caption = picture ? captionElement(picture) : null
  const children = [shown, caption].filter((child) => child !== null)
  return children.length === 0 ? [] : [element('figure', {}, children)]
}

/**
 * Makes a figure of each image that stands alone in its paragraph, with the caption and credit that the
 * article has for it; images within text stay there. Browsers load them when they come near.
 */
export function arrangeFigures(tree: Root, pictures: readonly Picture[]): void {
  const byFile = new Map(pictures.map((picture) => [picture.file, picture]))
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const images = onlyImages(node)
    if (images !== null) {
      const figures = images.flatMap((image) => toFigure(image, byFile))
      parent.children.splice(index, 1, ...figures)
      return index + figures.length
    }
    if (node.tagName !== 'img') return undefined
    const shown = showImage(node, byFile)
    parent.children.splice(index, 1, ...(shown === null ? [] : [shown]))
    return index + Number(shown !== null)
  })
}
