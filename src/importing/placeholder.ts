/** Widest line of a caption on the drawing, in characters. */
const widest = 38
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

const width = 1200
/** From the upper edge to the first line of the caption, between lines, and from the last to the lower edge. */
const [head, lineHeight, foot] = [330, 54, 84]

function drawLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const y = String(head + index * lineHeight)
      return `<text class="c" x="600" y="${y}">${escapeXml(line)}</text>`
    })
    .join('\n')
}

// Tokens of the site's look (paper, ink, quiet ink, rule, gold), light and dark: an SVG shown
// as an image cannot see the page's style sheet.
const style = `.p{fill:#fbfaf6}.r{stroke:#ddd8cc}.g{stroke:#8a6a12}text{font-family:'Be Vietnam Pro',system-ui,sans-serif;text-anchor:middle}.h{fill:#55524b;font-size:30px}.c{fill:#1b1a17;font-size:40px}
@media(prefers-color-scheme:dark){.p{fill:#151412}.r{stroke:#34312b}.g{stroke:#d9b650}.h{fill:#b5afa3}.c{fill:#ece8df}}`

/**
 * An honest stand-in for a picture that is lost: an SVG, 1200 wide and as high as its words need, that says so
 * and gives the caption. It shows no scene of its own.
 */
export function drawPlaceholder(caption: string): string {
  const lines = wrap(caption)
  const height = head + (lines.length - 1) * lineHeight + foot
  const frame = `x="1" y="1" width="${String(width - 2)}" height="${String(height - 2)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-label="Ảnh gốc không còn lưu">
<style>${style}</style>
<rect class="p r" ${frame} stroke-width="2"/>
<g class="g" fill="none" stroke-width="3">
<path d="M543 78h114v82H543zM545 154l38-32 25 19 23-17 24 28M528 178l144-118"/>
<circle cx="575" cy="105" r="9"/>
<path d="M560 258h80" stroke-width="2"/>
</g>
<text class="h" x="600" y="228">Ảnh gốc không còn lưu</text>
${drawLines(lines)}
</svg>
`
}
