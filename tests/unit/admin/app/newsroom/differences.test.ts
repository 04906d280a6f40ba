import { describe, expect, it } from 'vitest'
import { differencesOf } from '#admin/app/newsroom/differences.ts'

const path = 'content/articles/2022/lan-thu-9.md'

function article(title: string, text: string): string {
  return `---\ntitle: "${title}"\nkind: "conference"\nstatus: "published"\nsession: 9\n---\n\n${text}\n`
}

const opening = 'Sáng ngày 08 tháng 4 năm 2022, Ban Chấp hành tổ chức Hội nghị.'

describe('differencesOf', () => {
  it('names the fields that differ as the form does, and no others', () => {
    const [mine, theirs] = [article('Hội nghị lần thứ 9', opening), article('Hội nghị lần thứ chín', opening)]
    expect(differencesOf({ path, mine, theirs, revision: 'x' })).toEqual([
      { label: 'Tiêu đề', mine: 'Hội nghị lần thứ 9', theirs: 'Hội nghị lần thứ chín' },
    ])
  })

  it('shows only the paragraphs of the text that differ', () => {
    const mine = article('Hội nghị', `${opening}\n\nĐồng chí Bí thư chủ trì.`)
    const theirs = article('Hội nghị', `${opening}\n\nĐồng chí Phó Bí thư chủ trì.\n\nHội nghị bế mạc.`)
    expect(differencesOf({ path, mine, theirs, revision: 'x' })).toEqual([
      {
        label: 'Nội dung',
        mine: 'Đồng chí Bí thư chủ trì.',
        theirs: 'Đồng chí Phó Bí thư chủ trì.\n\nHội nghị bế mạc.',
      },
    ])
  })

  it('has nothing to compare where one of the versions is gone', () => {
    expect(differencesOf({ path, mine: article('Hội nghị', opening), theirs: null, revision: null })).toEqual(
      [],
    )
  })
})
