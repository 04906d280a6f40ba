import { UnknownReleaseError } from '#src/releases/release-links.ts'
import { Refusal } from '#admin/server/refusal.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'

/** What Node and SQLite tell beside the message. */
interface Details {
  readonly code?: string
  readonly errcode?: number
  readonly path?: string
  readonly address?: string
  readonly port?: number
}

type Say = (details: Details, message: string) => string

function quoted(message: string): string {
  return /'(--?[^\s']+|[^']*)/u.exec(message)?.[1] ?? ''
}

function place({ path }: Details): string {
  return path === undefined ? 'Thư mục hay tệp ấy' : path
}

const noRight: Say = (details) =>
  `${place(details)}: tài khoản đang chạy lệnh không có quyền ở đây. Hãy chạy bằng tài khoản của Kỷ Yếu (trên máy chủ: lệnh ky-yeu), hoặc chọn thư mục khác.`
const noFolder: Say = (details) => `${place(details)}: cần một thư mục, nhưng ở đó có một tệp.`

/** What people read for the codes of wrong use and of what the machine refuses. */
const sentences: Readonly<Record<string, Say>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (_, message) =>
    `Không có thiết lập "${quoted(message)}". Xem các thiết lập: npm run newsroom -- --help`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (_, message) => `${quoted(message)}: thiếu giá trị, hoặc thừa.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (_, message) =>
    `Không hiểu "${quoted(message)}" trên dòng lệnh. Xem cách dùng: npm run newsroom -- --help`,
  EACCES: noRight,
  EPERM: noRight,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOENT: (details) => `${place(details)}: không có.`,
  EROFS: (details) => `${place(details)}: đĩa này chỉ cho đọc.`,
  ENOSPC: (details) => `${place(details)}: đĩa đã đầy. Hãy dọn đĩa rồi chạy lại.`,
  EADDRINUSE: ({ port }) =>
    `Cổng ${String(port)} đang có chương trình khác dùng. Hãy dừng chương trình ấy, hoặc chọn --port khác.`,
  EADDRNOTAVAIL: ({ address }) => `--host: máy này không có địa chỉ ${String(address)}.`,
}

/** The same for SQLite's codes. */
const ofDatabase: Readonly<Record<number, string>> = {
  5: 'Dữ liệu tài khoản đang bận: có chương trình khác đang ghi. Hãy chạy lại sau giây lát.',
  8: 'Dữ liệu tài khoản chỉ cho đọc. Hãy chạy lệnh bằng tài khoản của Kỷ Yếu (trên máy chủ: lệnh ky-yeu).',
  11: 'Dữ liệu tài khoản bị hỏng. Hãy phục hồi từ bản sao lưu.',
  14: 'Không mở được dữ liệu tài khoản. Hãy chạy lệnh bằng tài khoản của Kỷ Yếu (trên máy chủ: lệnh ky-yeu).',
  26: 'Tệp dữ liệu tài khoản không phải của Kỷ Yếu, hoặc bị hỏng. Hãy phục hồi từ bản sao lưu.',
}

/** What an administrator reads of an error; `null` for a fault of the program, which is thrown on as it is. */
export function sayFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ([SetupError, Refusal, UnknownReleaseError].some((kind) => error instanceof kind)) return error.message
  const details = error as Details
  if (details.errcode !== undefined) return ofDatabase[details.errcode] ?? null
  const say = details.code === undefined ? undefined : sentences[details.code]
  return say === undefined ? null : say(details, error.message)
}
