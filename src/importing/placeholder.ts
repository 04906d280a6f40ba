/** Widest line of a caption on the drawing, in characters. */
const widest = 52
/** Most lines of a caption; the rest is under the picture anyway. */
const mostLines = 6

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (mark) => escapes[mark] ?? mark)
}

function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= widest)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''}…`]
}

const width = 800
/** Least height: that of the emblem and the air around it. */
const least = 160
/** From the upper edge to the label's line, from there to the caption's, between its lines, and below the last. */
const [head, gap, lineHeight, foot] = [64, 38, 30, 28]

const family = "'Be Vietnam Pro',system-ui,sans-serif"

function drawLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const y = String(head + gap + index * lineHeight)
      return `<text class="c" x="190" y="${y}" fill="#1b1a17" font-size="21">${escapeXml(line)}</text>`
    })
    .join('\n')
}

// Colours are the tokens of the site's look (paper, ink, quiet ink, rule, gold): an SVG shown as an image cannot see
// the page's style sheet. They stand as attributes, because opened by itself the drawing falls under the site's
// policy, which lets no style in. Within a page, where styles hold, it follows a dark page; and narrower than its
// own width, where the caption could not be read and stands under it, it keeps the label alone, larger.
function drawStyle(height: number): string {
  const middle = String(height / 2 + 12 - head)
  return `@media(max-width:640px){.c{display:none}.h{font-size:34px;transform:translateY(${middle}px)}}
@media(prefers-color-scheme:dark){.p{fill:#151412;stroke:#34312b}.g{stroke:#d9b650}.h{fill:#b5afa3}.c{fill:#ece8df}}`
}

/**
 * An honest stand-in for a picture that is lost: an SVG slip, 800 wide and as high as its words need, with an
 * emblem, the word that the picture is lost, and the caption. It shows no scene of its own.
 */
export function drawPlaceholder(caption: string): string {
  const lines = wrap(caption)
  const height = Math.max(least, head + gap + (lines.length - 1) * lineHeight + foot)
  const frame = `x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-label="Ảnh gốc không còn lưu" font-family="${family}">
<style>${drawStyle(height)}</style>
<rect class="p" ${frame} fill="#fbfaf6" stroke="#ddd8cc" stroke-width="2"/>
<g class="g" transform="translate(0 ${String((height - least) / 2)})" fill="none" stroke="#8a6a12" stroke-width="2.5">
<path d="M45 45h100v70H45zM47 109l33-28 22 17 20-15 21 20M33 129L157 31"/>
<circle cx="72" cy="67" r="8"/>
</g>
<text class="h" x="190" y="${String(head)}" fill="#55524b" font-size="22">Ảnh gốc không còn lưu</text>
${drawLines(lines)}
</svg>
`
}
