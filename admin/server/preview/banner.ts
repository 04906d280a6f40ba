import type { Draft } from '../store/draft.ts'

/** Where drafts are shown. */
export const previewPrefix = '/xem-truoc'

/** Where the banner's style lies: the policy of readers' pages allows none inside a page. */
export const bannerStyleAddress = `${previewPrefix}/khung.css`

const statuses = {
  draft: 'Bản nháp',
  pending_review: 'Bản chờ duyệt',
  pending_publish: 'Bản chờ đăng',
} as const satisfies Record<Draft['status'], string>

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function encodeSlug(slug: string): string {
  return slug.split('/').map(encodeURIComponent).join('/')
}

/** The address of a draft's page: `/xem-truoc/articles/2024/hoi-nghi/`. */
export function previewAddress({ collection, slug }: Pick<Draft, 'collection' | 'slug'>): string {
  return `${previewPrefix}/${encodeURIComponent(collection)}/${encodeSlug(slug)}/`
}

function bannerOf({ collection, slug, status, author }: Draft): string {
  const editor = `/admin/#/collections/${encodeURIComponent(collection)}/entries/${encodeSlug(slug)}`
  return (
    `<aside class="xem-truoc" aria-label="Xem trước"><link rel="stylesheet" href="${bannerStyleAddress}">` +
    `<p><strong>${statuses[status]}</strong> của ${escapeHtml(author)}. Người đọc chưa thấy trang này.</p>` +
    `<a href="${escapeHtml(editor)}">Sửa bài</a></aside>`
  )
}

const robots = '<meta name="robots" content="noindex">'

/**
 * The page of a draft with a banner right after `<body>` that says it is one, and a word to search engines right after
 * `<head>`; not another byte differs from the page that readers would get.
 */
export function addBanner(html: string, draft: Draft): string {
  return html
    .replace(/<head>/u, () => `<head>${robots}`)
    .replace(/<body[^>]*>/u, (body) => `${body}${bannerOf(draft)}`)
}

/** The page without what `addBanner` put in. */
export function removeBanner(html: string): string {
  return html.replace(robots, '').replace(/<aside class="xem-truoc".*?<\/aside>/su, '')
}

/** The banner's style, in the site's own colours, with what those are where a page has none. */
export const bannerStyle = `.xem-truoc {
  position: sticky;
  inset-block-start: 0;
  z-index: 10;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 4px 24px;
  padding: 8px var(--gutter, 20px);
  background: var(--marker, #f5e3a9);
  color: #1b1a17;
  border-block-end: 1px solid #8a6a12;
  font-size: 0.9375rem;
}
.xem-truoc p {
  margin: 0;
}
.xem-truoc a {
  padding: 8px 0;
  color: inherit;
  font-weight: 600;
}
@media print {
  .xem-truoc {
    display: none;
  }
}
`
