import '../look/pages.css'
import { NewsroomError } from '#admin/app/newsroom/answer.ts'
import { type SignedIn, readMember } from '#admin/app/newsroom/signed-in.ts'
import { askDesk } from './ask-desk.ts'
import { deskLinks } from './desk-links.ts'
import { element } from './element.ts'
import { type Notice, makeNotice, sayError } from './notice.ts'

/** What a page beside the editor is made from. */
interface PageParts {
  readonly member: SignedIn
  /** Where the page's own content goes. */
  readonly main: HTMLElement
  readonly notice: Notice
}

/** A page beside the editor. */
export interface Page {
  readonly title: string
  /** The right that is needed to see it. */
  readonly right: SignedIn['rights'][number]
  /** Fills the page; what it throws is told. */
  readonly fill: (parts: PageParts) => Promise<void>
}

function makeHeader(member: SignedIn | null): HTMLElement {
  const links = member === null ? [] : deskLinks(member.rights)
  const items = links.map(({ label, address }) => {
    const isHere = location.pathname === address
    return element(
      'li',
      {},
      element('a', isHere ? { href: address, 'aria-current': 'page' } : { href: address }, label),
    )
  })
  const back = element('a', { href: '/admin/', class: 'desk-back' }, '← Về trang biên tập')
  const nav = element('nav', { 'aria-label': 'Các trang quản lý' }, element('ul', {}, ...items))
  return element('header', { class: 'desk-header' }, back, ...(items.length === 0 ? [] : [nav]))
}

function show(title: string, member: SignedIn | null): Omit<PageParts, 'member'> {
  const notice = makeNotice()
  const main = element('main', {}, element('h1', {}, title), notice.line)
  document.title = `${title} · Kỷ Yếu`
  document.body.replaceChildren(makeHeader(member), main)
  return { main, notice }
}

function refuse(title: string, error: unknown): void {
  const { main, notice } = show(title, null)
  const isOut = error instanceof NewsroomError && error.status === 401
  notice.warn(isOut ? 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.' : sayError(error))
  if (isOut) main.append(element('p', {}, element('a', { href: '/admin/' }, 'Đăng nhập')))
}

/** Builds a page beside the editor for who is signed in; who is not, or may not see it, is told so. */
export async function openPage({ title, right, fill }: Page): Promise<void> {
  try {
    const member = readMember(await askDesk('info'))
    const { main, notice } = show(title, member)
    if (!member.rights.includes(right)) {
      notice.warn('Chỉ người quản trị mở được trang này.')
      return
    }
    await fill({ member, main, notice }).catch(notice.warn)
  } catch (error) {
    refuse(title, error)
  }
}
