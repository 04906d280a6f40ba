import { type Answer, asText } from '#admin/app/page/ask-desk.ts'
import { sayMoment } from '#admin/app/page/say-moment.ts'

/** An entry as it stood after one commit. */
export interface Version {
  readonly commit: string
  /** Path of its file at that time. */
  readonly path: string
  /** ISO moment. */
  readonly when: string
  readonly author: string
  readonly message: string
  readonly change: string
  /** Whether it stands in a draft that readers do not see. */
  readonly isDraft: boolean
}

/** Reads a version from the newsroom's answer. */
export function toVersion(answer: Answer): Version {
  const { commit, path, when, author, message, change, draft } = answer
  return {
    commit: asText(commit),
    path: asText(path),
    when: asText(when),
    author: asText(author),
    message: asText(message),
    change: asText(change),
    isDraft: draft === true,
  }
}

const changes: Readonly<Record<string, string>> = {
  added: 'Tạo mới',
  modified: 'Sửa',
  moved: 'Đổi địa chỉ',
  published: 'Đăng',
  deleted: 'Xóa',
}

/** What somebody did to make a version: "Sửa · bản nháp". */
export function sayChange({ change, isDraft }: Version): string {
  return [changes[change] ?? 'Sửa', ...(isDraft ? ['bản nháp'] : [])].join(' · ')
}

/** Names a version by its time and author: "17:00 hôm qua, Lê Hà". */
export function sayVersion({ when, author }: Version, now: Date): string {
  return `${sayMoment(when, now)}, ${author}`
}
