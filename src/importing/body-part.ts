/** A part of an article's text, in the order of the page. */
export type BodyPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | PicturePart

/** The place of a picture: its file where the page names one, what stood under it, and who took it. */
export interface PicturePart {
  readonly kind: 'picture'
  readonly text: string
  readonly image: string | null
  readonly credit: string | null
}
