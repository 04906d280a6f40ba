import { describe, expect, it } from 'vitest'
import { mergeEntry } from '#src/versions/merge-entry.ts'
import { mergeText } from '#src/versions/merge-text.ts'
import { splitParagraphs } from '#src/versions/paragraphs.ts'
import { numbers } from '../numbers.ts'

const words = [
  'Đảng ủy',
  'Khối',
  'tổ chức',
  'hội nghị',
  'sơ kết',
  'công tác',
  'sáu tháng',
  'đầu năm',
  'chi bộ',
]

type Pick = ReturnType<typeof numbers>

function sentence(pick: Pick, mark: string): string {
  const some = Array.from({ length: 4 + pick(8) }, () => words[pick(words.length)] ?? '')
  return `${mark} ${some.join(' ')}.`
}

/** What one editor may do to a text: puts in, edits, takes out, moves. */
function edit(pick: Pick, text: string, who: string): string {
  const paragraphs = splitParagraphs(text)
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    const at = pick(paragraphs.length + 1)
    const kind = pick(4)
    if (kind === 0) paragraphs.splice(at, 0, sentence(pick, `${who}${String(count)}`))
    if (kind === 1 && at < paragraphs.length) paragraphs[at] = `${paragraphs[at] ?? ''} ${who} sửa.`
    if (kind === 2) paragraphs.splice(at, 1)
    if (kind === 3) paragraphs.splice(at, 0, ...paragraphs.splice(pick(paragraphs.length + 1), 1))
  }
  return paragraphs.join('\n\n')
}

function start(pick: Pick): string {
  return Array.from({ length: 2 + pick(8) }, (_none, index) => sentence(pick, `P${String(index)}`)).join(
    '\n\n',
  )
}

const seeds = Array.from({ length: 400 }, (_none, index) => index + 1)

function source(title: string, text: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nkind: "news"\nstatus: "published"\n---\n\n${text}\n`
}

describe('merging edits made at random', () => {
  it('gives the one version back byte for byte if the other changed nothing', () => {
    for (const seed of seeds) {
      const pick = numbers(seed)
      const base = source('Tin', start(pick))
      const changed = source('Tin mới', edit(pick, start(numbers(seed)), 'A'))
      const clean = { source: changed, isClean: true, conflicts: [] }
      expect(mergeEntry('articles', { base, mine: changed, theirs: base })).toEqual(clean)
      expect(mergeEntry('articles', { base, mine: base, theirs: changed })).toEqual(clean)
    }
  })

  it('never loses a paragraph that neither took out or changed, nor one that somebody wrote', () => {
    for (const seed of seeds) {
      const pick = numbers(seed)
      const base = start(pick)
      const [mine, theirs] = [edit(pick, base, 'A'), edit(pick, base, 'B')]
      const { text, isClean } = mergeText({ base, mine, theirs })
      const [b, m, t, merged] = [base, mine, theirs, text].map(splitParagraphs)
      const kept = (b ?? []).filter((each) => m?.includes(each) && t?.includes(each))
      expect(merged).toEqual(expect.arrayContaining(kept))
      if (!isClean) continue
      const written = [...(m ?? []), ...(t ?? [])].filter((each) => !b?.includes(each))
      expect(merged).toEqual(expect.arrayContaining(written))
    }
  })

  it('is the same whoever saved first, where they did not touch the same', () => {
    for (const seed of seeds) {
      const pick = numbers(seed)
      const base = start(pick)
      const [mine, theirs] = [edit(pick, base, 'A'), edit(pick, base, 'B')]
      const one = mergeText({ base, mine, theirs })
      const other = mergeText({ base, mine: theirs, theirs: mine })
      expect(one.isClean).toBe(other.isClean)
      if (one.isClean) expect(one.text).toBe(other.text)
    }
  })

  it('takes both of two edits to different paragraphs', () => {
    for (const seed of seeds) {
      const pick = numbers(seed)
      const paragraphs = splitParagraphs(start(pick))
      const one = pick(paragraphs.length)
      const other = (one + 1 + pick(paragraphs.length - 1)) % paragraphs.length
      const change = (at: number, who: string) =>
        paragraphs.map((each, index) => (index === at ? `${each} ${who} thêm.` : each)).join('\n\n')
      const base = paragraphs.join('\n\n')
      const { text, isClean } = mergeText({ base, mine: change(one, 'A'), theirs: change(other, 'B') })
      expect(isClean).toBe(true)
      expect(text.includes('A thêm.') && text.includes('B thêm.')).toBe(true)
    }
  })
})
