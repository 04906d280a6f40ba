import sharp from 'sharp'
import type { Picture } from '#src/markdown/picture.ts'
import type { ContentCache } from './content-cache.ts'
import type { ContentFile, ContentSource } from './content-source.ts'

/** Folder of the pictures, from the repository's root, and where readers find it. */
export const mediaFolder = 'public/media'

/** The address of a file of the media folder: `public/media/x.jpg` is `/media/x.jpg`. */
export function mediaAddress(file: string): string {
  return file.replace(/^public/u, '')
}

/** Size of a picture in pixels; `null` where nothing can tell. */
export type PixelSize = Required<Pick<Picture, 'width' | 'height'>> | null

/** Reads the size of a picture from its head. A file is measured once until it changes. */
export async function measurePicture(
  { file, size, version }: ContentFile,
  { source, cache }: { readonly source: ContentSource; readonly cache: ContentCache },
): Promise<PixelSize> {
  const key = `size ${file} ${String(size)} ${version}`
  const known = cache.find(key)
  if (known !== undefined) return JSON.parse(known) as PixelSize
  try {
    const { width, height, orientation = 1 } = await sharp(await source.readBytes(file)).metadata()
    // Orientations from 5 on lie on their side (EXIF).
    const measured = orientation >= 5 ? { width: height, height: width } : { width, height }
    cache.keep(key, JSON.stringify(measured))
    return measured
  } catch {
    return null
  }
}
