import { type Answer, asRecords, asText, askDesk } from '#admin/app/page/ask-desk.ts'

/** Roles as people read them, from the least to the most; the keys are the newsroom's. */
export const roleNames: Readonly<Record<string, string>> = {
  reporter: 'Phóng viên',
  editor: 'Biên tập viên',
  publisher: 'Người xuất bản',
  administrator: 'Quản trị',
}

/** What a role may do, in a line. */
export const roleDuties: Readonly<Record<string, string>> = {
  reporter: 'Phóng viên viết bản nháp và gửi duyệt.',
  editor: 'Biên tập viên sửa và duyệt mọi bản nháp.',
  publisher: 'Người xuất bản đăng, gỡ, xóa bài.',
  administrator: 'Quản trị làm mọi việc, cả tài khoản và thiết lập.',
}

/** Somebody who has an account. */
export interface MemberRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  /** Slugs of the sections he may touch; `null`: all. */
  readonly sections: readonly string[] | null
  readonly isDisabled: boolean
  readonly twoFactor: boolean
  /** ISO moment; '' if never. */
  readonly lastSeen: string
}

function toMember(answer: Answer): MemberRecord {
  const { id, name, email, role, sections, isDisabled, twoFactor, lastSeen } = answer
  return {
    id: asText(id),
    name: asText(name),
    email: asText(email),
    role: asText(role),
    sections: Array.isArray(sections) ? sections.filter((section) => typeof section === 'string') : null,
    isDisabled: isDisabled === true,
    twoFactor: twoFactor === true,
    lastSeen: asText(lastSeen),
  }
}

/** Everybody who has an account. */
export async function askMembers(): Promise<readonly MemberRecord[]> {
  return asRecords((await askDesk('members'))['members']).map(toMember)
}
