/** Name of a picture file that stands alone on a line ("Picture1.jpg", "[Ảnh: DSC_0012.JPG]"), else `null`. */
export function readPictureLine(text: string): string | null {
  const match =
    /^[[(]?(?:(?:image|img|ảnh|hình ảnh)\s*:\s*)?([^\s<>[\]()][^<>[\]()]{0,140}\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic))(?:\s*\([^)]*\))?[\])]?$/iu.exec(
      text,
    )
  const name = match?.[1]
  return name === undefined || name.split(' ').length > 12 ? null : name
}
