/** One thing wrong in one field of one file, in words an editor can act on. */
export interface Fault {
  /** Path from the repository's root. */
  readonly file: string
  /** Vietnamese label of the field, with the place in a list: "Ảnh 2, Tệp ảnh"; `null` for the file as a whole. */
  readonly field: string | null
  readonly expected: string
  /** What stands there, as a person would quote it; `null` where nothing does. */
  readonly got: string | null
  readonly advice?: string
}

/**
 * Says a fault as one Vietnamese sentence:
 * `content/articles/2024/x.md: Ngày đăng: cần ngày dạng YYYY-MM-DD, nhận được "27/6".`
 */
export function describeFault({ file, field, expected, got, advice }: Fault): string {
  const where = field === null ? file : `${file}: ${field}`
  const what = got === null ? 'nhưng đang để trống' : `nhận được ${got}`
  return `${where}: cần ${expected}, ${what}.${advice === undefined ? '' : ` ${advice}`}`
}
