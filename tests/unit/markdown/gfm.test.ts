import { expect, it } from 'vitest'
import { mayHoldGfm } from '#src/markdown/gfm.ts'

it.each(['| a |', '~~bỏ~~', 'a[^1]', '- [x] việc', 'https://a.vn', 'WWW.a.vn', 'a@b.vn'])(
  'sees what may be GitHub Markdown in %j',
  (text) => {
    expect(mayHoldGfm(text)).toBe(true)
  },
)

it.each(['Hội nghị lần thứ 20.', '[liên kết](/x)', '1. Một', '**đậm** _nghiêng_'])(
  'sees none in %j',
  (text) => {
    expect(mayHoldGfm(text)).toBe(false)
  },
)
