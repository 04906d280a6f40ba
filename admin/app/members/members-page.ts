import { button, element } from '#admin/app/page/element.ts'
import { openPage } from '#admin/app/page/page.ts'
import { askSections } from './ask-sections.ts'
import { MemberList } from './member-list.ts'

await openPage({
  title: 'Thành viên',
  right: 'manage',
  async fill({ member, main, notice }) {
    const list = new MemberList(notice, await askSections(), member.id)
    const add = button('Thêm thành viên', () => list.add(), { class: 'primary' })
    main.append(element('div', { class: 'pane-actions' }, add), list.frame)
    await list.load()
  },
})
