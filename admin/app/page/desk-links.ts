/** A page beside the editor. */
export interface DeskLink {
  readonly label: string
  readonly address: string
}

/** What somebody has to be allowed to see a page; see `admin/server/members/rights.ts`. */
interface GuardedLink extends DeskLink {
  readonly right: string
}

const links: readonly GuardedLink[] = [
  { label: 'Tài khoản của tôi', address: '/admin/tai-khoan/', right: 'read' },
  { label: 'Hẹn giờ', address: '/admin/hen-gio/', right: 'read' },
  { label: 'Thùng rác', address: '/admin/thung-rac/', right: 'read' },
  { label: 'Bản phát hành', address: '/admin/ban-phat-hanh/', right: 'read' },
  { label: 'Thành viên', address: '/admin/thanh-vien/', right: 'manage' },
  { label: 'Nhật ký', address: '/admin/nhat-ky/', right: 'manage' },
]

/** The pages beside the editor that somebody with these rights may open. */
export function deskLinks(rights: readonly string[]): readonly DeskLink[] {
  return links.filter(({ right }) => rights.includes(right)).map(({ label, address }) => ({ label, address }))
}
