import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Member, type Role, authorOf } from '#admin/server/members/member.ts'
import { answer } from '#admin/server/protocol/actions.ts'
import { somebody, temporaryDesk } from '../temporary-desk.ts'
import { type Cleanup, articleSource, temporaryRepository } from '../temporary-repository.ts'

const news = 'content/articles/2024/tin-trong-nuoc.md'
const culture = 'content/articles/2024/le-hoi.md'
const loose = 'content/articles/2024/chua-xep.md'

function article(title: string, section: string | null): string {
  const source = articleSource(title, 'Sáng 27/6.')
  return section === null ? source : source.replace('status:', `section: "${section}"\nstatus:`)
}

const files = {
  [news]: article('Tin trong nước', 'tin-tuc'),
  [culture]: article('Lễ hội đền Hùng', 'van-hoa'),
  [loose]: article('Bài chưa xếp', null),
  'content/sections/tin-tuc.md': '---\ntitle: "Tin tức"\n---\n',
  'content/sections/van-hoa.md': '---\ntitle: "Văn hóa"\n---\n',
}

async function newsroom(cleanup: Cleanup = onTestFinished) {
  const repository = await temporaryRepository(files, cleanup)
  const desk = await temporaryDesk(repository, { cleanup })
  const as = (member: Member) => (action: string, params: object) =>
    answer({ ...desk, member, author: authorOf(member) }, { action, params })
  return { ...repository, desk, as }
}

function person(name: string, role: Role, sections: readonly string[] | null = null): Member {
  return somebody({ id: name, name, email: `${name}@example.vn`, role, sections })
}

const admin = person('hanh', 'administrator')

function keep(path: string, raw: string, options: object = { useWorkflow: true }) {
  const slug = path.replace(/^content\/articles\/|\.md$/gu, '')
  return {
    dataFiles: [{ slug, path, raw }],
    options: { collectionName: 'articles', commitMessage: 'Sửa', ...options },
  }
}

const refused = (message: RegExp) => ({ status: 403, message: expect.stringMatching(message) as string })

let shared: Awaited<ReturnType<typeof newsroom>>

// One newsroom for what is refused and so changes nothing.
beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  shared = await newsroom((step) => undo.push(step))
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

describe('a member of some sections', () => {
  const publisher = person('cuong', 'publisher', ['tin-tuc'])
  const foreign = refused(/^Chuyên mục "van-hoa" không thuộc phần bạn phụ trách \(tin-tuc\)\./u)

  it('changes and publishes what is in them', async () => {
    const { as, published } = await newsroom()
    const raw = article('Tin trong nước hôm nay', 'tin-tuc')
    await as(publisher)('persistEntry', keep(news, raw, { useWorkflow: false }))
    expect(await published(news)).toBe(raw)
    await as(publisher)('deleteFile', { path: news, options: {} })
    await expect(published(news)).rejects.toThrow()
  })

  it.each([
    ['a draft of another section’s article', 'persistEntry', keep(culture, article('Lễ hội', 'van-hoa'))],
    [
      'pulling an article over from another section',
      'persistEntry',
      keep(culture, article('Lễ hội', 'tin-tuc')),
    ],
    ['pushing an article into another section', 'persistEntry', keep(news, article('Tin', 'van-hoa'))],
    [
      'a new article of another section',
      'persistEntry',
      keep('content/articles/2024/moi.md', article('Mới', 'van-hoa')),
    ],
    [
      'publishing into another section',
      'persistEntry',
      keep(news, article('Tin', 'van-hoa'), { useWorkflow: false }),
    ],
    ['deleting another section’s article', 'deleteFile', { path: culture, options: {} }],
    ['deleting it among others', 'deleteFiles', { paths: [news, culture], options: {} }],
    [
      'hiding it behind the old name of the parameter',
      'persistEntry',
      {
        ...keep(news, article('Tin', 'tin-tuc')),
        entry: { slug: 'x', path: culture, raw: article('L', 'tin-tuc') },
      },
    ],
    [
      'moving it away under a new path',
      'persistEntry',
      {
        ...keep(news, ''),
        dataFiles: [
          { slug: 'x', path: culture, newPath: 'content/articles/2024/y.md', raw: article('L', 'tin-tuc') },
        ],
      },
    ],
  ])('is refused %s', async (_what, action, params) => {
    await expect(shared.as(publisher)(action, params)).rejects.toMatchObject(foreign)
  })

  it('writes an article that has no section yet, and does not publish it', async () => {
    const { as } = await newsroom()
    const raw = article('Bài chưa xếp', null)
    await as(publisher)('persistEntry', keep(loose, raw))
    await expect(
      as(publisher)('persistEntry', keep(loose, raw, { useWorkflow: false })),
    ).rejects.toMatchObject(refused(/^Bài chưa có chuyên mục/u))
  })

  it('neither continues, publishes nor throws away a draft of another section', async () => {
    const { as } = await newsroom()
    const slug = '2024/le-hoi'
    const draft = { collection: 'articles', slug }
    await as(admin)('persistEntry', keep(culture, article('Lễ hội mới', 'van-hoa')))
    await expect(as(publisher)('publishUnpublishedEntry', draft)).rejects.toMatchObject(foreign)
    await expect(as(publisher)('deleteUnpublishedEntry', draft)).rejects.toMatchObject(foreign)
    await expect(
      as(publisher)('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' }),
    ).rejects.toMatchObject(foreign)
  })

  it('does not publish a new draft that somebody put into another section', async () => {
    const { as } = await newsroom()
    const path = 'content/articles/2024/moi.md'
    await as(admin)('persistEntry', keep(path, article('Mới', 'van-hoa')))
    const draft = { collection: 'articles', slug: '2024/moi' }
    await expect(as(publisher)('publishUnpublishedEntry', draft)).rejects.toMatchObject(foreign)
    await expect(as(publisher)('persistEntry', keep(path, article('Mới', 'tin-tuc')))).rejects.toMatchObject(
      foreign,
    )
  })
})

describe('a collection', () => {
  const settings = 'content/settings/site.yml'

  it.each([
    [
      'reporter',
      'content/bodies/dang-uy.md',
      /^Chỉ biên tập viên, người xuất bản, quản trị mới được sửa mục này; bạn là phóng viên\.$/u,
    ],
    [
      'editor',
      'content/sections/tin-tuc.md',
      /^Chỉ người xuất bản, quản trị mới được sửa mục này; bạn là biên tập viên\.$/u,
    ],
    ['publisher', settings, /^Chỉ quản trị mới được sửa mục này; bạn là người xuất bản\.$/u],
  ] as const)('is closed to a %s: %s', async (role, path, message) => {
    const params = { ...keep(path, 'title: "x"'), dataFiles: [{ slug: 'x', path, raw: 'title: "x"\n' }] }
    await expect(shared.as(person('x', role))('persistEntry', params)).rejects.toMatchObject(refused(message))
  })

  it('is not opened by calling the draft an article’s', async () => {
    const params = {
      dataFiles: [{ slug: 'x', path: settings, raw: 'title: "x"\n' }],
      options: { useWorkflow: true, collectionName: 'articles' },
    }
    await expect(shared.as(person('x', 'publisher'))('persistEntry', params)).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('a reporter', () => {
  const an = person('an', 'reporter')
  const binh = person('binh', 'reporter')
  const path = 'content/articles/2024/phong-su.md'
  const draft = { collection: 'articles', slug: '2024/phong-su' }
  const raw = article('Phóng sự', null)

  it('works on a colleague’s draft while it is at its first step', async () => {
    const { as } = await newsroom()
    await as(an)('persistEntry', keep(path, raw))
    await as(binh)('persistEntry', keep(path, raw.replace('Sáng', 'Chiều')))
  })

  it('leaves a colleague’s draft alone once it waits for review; the one who began it does not', async () => {
    const { as } = await newsroom()
    await as(an)('persistEntry', keep(path, raw))
    await as(an)('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_review' })
    const closed = refused(
      /^Bản nháp này do an viết đang chờ duyệt: lúc này chỉ biên tập viên, người xuất bản, quản trị mới được sửa\.$/u,
    )
    const change = raw.replace('Sáng', 'Chiều')
    await expect(as(binh)('persistEntry', keep(path, change))).rejects.toMatchObject(closed)
    await expect(as(binh)('deleteUnpublishedEntry', draft)).rejects.toMatchObject(closed)
    await expect(
      as(binh)('updateUnpublishedEntryStatus', { ...draft, newStatus: 'draft' }),
    ).rejects.toMatchObject(closed)
    await as(person('dung', 'editor'))('persistEntry', keep(path, change))
    await as(an)('persistEntry', keep(path, raw))
    await as(an)('deleteUnpublishedEntry', draft)
  })

  it('changes nothing in his own draft once it is ready, and takes it back first', async () => {
    const { as } = await newsroom()
    await as(an)('persistEntry', keep(path, raw))
    await as(person('dung', 'editor'))('updateUnpublishedEntryStatus', {
      ...draft,
      newStatus: 'pending_publish',
    })
    const change = keep(path, raw.replace('Sáng', 'Chiều'))
    const closed = refused(/^Bản nháp này đã duyệt xong và đang chờ đăng\./u)
    await expect(as(an)('persistEntry', change)).rejects.toMatchObject(closed)
    await as(an)('updateUnpublishedEntryStatus', { ...draft, newStatus: 'draft' })
    await as(an)('persistEntry', change)
  })

  it('does not throw away what a colleague began', async () => {
    const { as } = await newsroom()
    await as(an)('persistEntry', keep(path, raw))
    await expect(as(binh)('deleteUnpublishedEntry', draft)).rejects.toMatchObject(
      refused(
        /^Bản nháp này do an viết: chỉ người ấy và biên tập viên, người xuất bản, quản trị mới được bỏ\.$/u,
      ),
    )
    await as(person('dung', 'editor'))('deleteUnpublishedEntry', draft)
  })
})

describe('a draft', () => {
  const an = person('an', 'reporter')
  const path = 'content/articles/2024/phong-su.md'
  const raw = article('Phóng sự', null)
  const own = { slug: '2024/phong-su', path, raw }

  it.each([
    ['a second text', [own, { ...own, path: news }]],
    ['another entry’s text', [{ ...own, path: news }]],
    ['another entry’s text, moved to its own place', [{ ...own, path: loose, newPath: path }]],
    ['its own text, moved to another place', [{ ...own, newPath: 'content/articles/2024/khac.md' }]],
  ])('holds no stowaway: %s', async (_what, dataFiles) => {
    await expect(shared.as(an)('persistEntry', { ...keep(path, raw), dataFiles })).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(
        /: bản nháp articles\/2024\/phong-su chỉ được giữ tệp content\/articles\/2024\/phong-su\.md\.$/u,
      ) as string,
    })
  })

  it.each(['2024', 'phong-su', '2024/phong-su/x'])(
    'does not begin at a place that would keep others from theirs: %s',
    async (slug) => {
      const order = keep(`content/articles/${slug}.md`, raw)
      await expect(shared.as(an)('persistEntry', order)).rejects.toMatchObject({
        status: 422,
        message: `${slug}: cần đường dẫn dạng năm/tên-bài, như 2024/hoi-nghi.`,
      })
    },
  )
})
