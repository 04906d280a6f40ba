/** Widest line of a caption on the drawing, in characters. */
const widest = 46
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

const lineHeight = 44

function drawLines(lines: readonly string[]): string {
  const top = 452 - ((lines.length - 1) * lineHeight) / 2
  return lines
    .map(
      (line, index) =>
        `<text class="c" x="600" y="${String(top + index * lineHeight)}">${escapeXml(line)}</text>`,
    )
    .join('')
}

// Tokens of the site's look (paper, ink, quiet ink, rule, gold), light and dark: an SVG shown
// as an image cannot see the page's style sheet.
const style = `.p{fill:#fbfaf6}.r{stroke:#ddd8cc}.g{stroke:#8a6a12}text{font-family:'Be Vietnam Pro',system-ui,sans-serif;text-anchor:middle}.h{fill:#55524b;font-size:26px;letter-spacing:1px}.c{fill:#1b1a17;font-size:32px}@media(prefers-color-scheme:dark){.p{fill:#151412}.r{stroke:#34312b}.g{stroke:#d9b650}.h{fill:#b5afa3}.c{fill:#ece8df}}`

/**
 * An honest stand-in for a picture that is lost: an SVG of 1200 x 800 that says so and gives the caption.
 * It shows no scene of its own.
 */
export function drawPlaceholder(caption: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800" role="img" aria-label="Ảnh gốc không còn lưu">
<style>${style}</style>
<rect class="p" width="1200" height="800"/>
<rect class="r" x="24.5" y="24.5" width="1151" height="751" fill="none"/>
<g class="g" fill="none" stroke-width="3"><rect x="545" y="166" width="110" height="78"/><circle cx="576" cy="192" r="9"/><path d="M547 238l36-30 24 18 22-16 24 26"/><path d="M530 262l140-114" stroke-width="2"/></g>
<text class="h" x="600" y="310">Ảnh gốc không còn lưu</text>
<path class="g" d="M560 340h80" fill="none" stroke-width="2"/>
${drawLines(wrap(caption))}
</svg>
`
}
