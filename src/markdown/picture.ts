/** What an article knows of one of its pictures beside its text. */
export interface Picture {
  /** Address of the file, `/media/2024/x.jpg`. */
  readonly file: string
  readonly alt?: string | null
  readonly caption?: string | null
  readonly credit?: string | null
  /** Pixels; with both a browser keeps the place free before the picture is there. */
  readonly width?: number
  readonly height?: number
  /** True where the file does not exist: its caption is shown without it. */
  readonly isMissing?: boolean
}
