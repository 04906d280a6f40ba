import { encode } from 'uqr'

const svg = 'http://www.w3.org/2000/svg'

/** Draws a text as a QR code: an image with a name, as large as the page makes it. */
export function drawQrCode(text: string, name: string): SVGSVGElement {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const image = document.createElementNS(svg, 'svg')
  image.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`)
  image.setAttribute('role', 'img')
  image.setAttribute('aria-label', name)
  image.setAttribute('class', 'qr-code')
  const dots = document.createElementNS(svg, 'path')
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  )
  dots.setAttribute('d', squares.join(''))
  image.append(dots)
  return image
}
