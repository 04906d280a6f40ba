// The rival's site: the same articles, the same kinds of page, the frame of our own pages as fixed text.
const sheetSize = 20
const kinds = ['chuyen-muc', 'to-chuc', 'tu-khoa', 'luu-tru']
const days = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

const two = (number) => String(number).padStart(2, '0')
const slugOf = (name) =>
  name
    .replaceAll(/[đĐ]/gu, 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')

function listsOf(articles) {
  const lists = new Map()
  for (const article of articles) {
    for (const kind of kinds) {
      for (const name of article.data[kind]) {
        const key = `/${kind}/${slugOf(name)}/`
        const list = lists.get(key) ?? { kind, name, address: key, articles: [] }
        list.articles.push(article)
        lists.set(key, list)
      }
    }
  }
  return [...lists.values()]
}

function cutSheets(list) {
  const count = Math.ceil(list.articles.length / sheetSize)
  const addressOf = (page) => (page === 0 ? list.address : `${list.address}trang/${page + 1}/`)
  return Array.from({ length: count }, (_, page) => ({
    ...list,
    total: list.articles.length,
    articles: list.articles.slice(page * sheetSize, (page + 1) * sheetSize),
    page: page + 1,
    count,
    address: addressOf(page),
    newer: page > 0 ? addressOf(page - 1) : null,
    older: page + 1 < count ? addressOf(page + 1) : null,
  }))
}

export default function configure(eleventy) {
  const newestFirst = (collections) =>
    collections.getFilteredByGlob('**/articles/**/*.md').sort((a, b) => b.date - a.date)
  eleventy.addCollection('news', newestFirst)
  eleventy.addCollection('lists', (collections) => listsOf(newestFirst(collections)))
  eleventy.addCollection('sheets', (collections) => listsOf(newestFirst(collections)).flatMap(cutSheets))
  eleventy.addFilter(
    'day',
    (date) => `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`,
  )
  eleventy.addFilter('weekday', (date) => days[date.getDay()])
  eleventy.addFilter('clock', (date) => `${two(date.getHours())}:${two(date.getMinutes())}`)
  eleventy.addFilter('term', (name) => slugOf(name))
  eleventy.addFilter('json', (value) => JSON.stringify(value))
  eleventy.addFilter('take', (list, count) => list.slice(0, count))
  eleventy.addFilter('ofKind', (lists, kind) => lists.filter((list) => list.kind === kind))
  eleventy.addGlobalData('kinds', kinds)
  eleventy.addGlobalData('layout', 'article.njk')
  eleventy.addGlobalData('site', { title: 'Bản tin thử', url: 'https://example.vn' })
  eleventy.setQuietMode(true)
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    dir: { input: 'content', includes: '../_includes', output: 'public' },
  }
}
