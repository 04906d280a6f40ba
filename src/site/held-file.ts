import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import type { Fault } from '#src/schema/fault.ts'
import type { ContentFile, ContentSource } from './content-source.ts'

/** Largest text of one file, in bytes: the longest law we know has 615,000 characters. */
const largestText = 2_000_000

/** A content file as it was read: its text, or why it cannot be one. */
export interface HeldFile {
  readonly file: string
  /** SHA-256 of the bytes, in hex; of the reason where they were not read. */
  readonly digest: string
  readonly text: string | null
  readonly fault: Fault | null
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`
}

/** Why a file cannot be content, seen before it is opened; `null` where it can. */
function refuseUnread({ file, size, isLink }: ContentFile): Fault | null {
  if (isLink)
    return {
      file,
      field: null,
      expected: 'tệp thật',
      got: 'một liên kết (symlink)',
      advice: 'Chép tệp vào đúng chỗ thay cho liên kết.',
    }
  if (file.endsWith('.mdx'))
    return {
      file,
      field: null,
      expected: 'tệp Markdown (.md)',
      got: 'tệp .mdx có thể chạy mã lệnh',
      advice: 'Đổi đuôi thành .md và bỏ mã lệnh.',
    }
  if (size <= largestText) return null
  return {
    file,
    field: null,
    expected: `tệp không quá ${megabytes(largestText)}`,
    got: megabytes(size),
    advice: 'Chia thành nhiều bài, đưa ảnh ra thư mục media.',
  }
}

/** Reads one file of the content. Never throws: what is wrong with the file comes back as its fault. */
export async function holdFile(source: ContentSource, described: ContentFile): Promise<HeldFile> {
  const { file } = described
  const refused = refuseUnread(described)
  if (refused) return { file, digest: String(refused.got), text: null, fault: refused }
  try {
    const bytes = await source.readBytes(file)
    const digest = hash('sha256', bytes)
    if (isUtf8(bytes)) return { file, digest, text: Buffer.from(bytes).toString('utf8'), fault: null }
    const advice = 'Lưu lại tệp với bảng mã UTF-8.'
    return {
      file,
      digest,
      text: null,
      fault: { file, field: null, expected: 'chữ mã hóa UTF-8', got: 'bảng mã khác', advice },
    }
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error)
    return { file, digest: got, text: null, fault: { file, field: null, expected: 'tệp đọc được', got } }
  }
}
