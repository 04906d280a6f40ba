import { existsSync, readdirSync } from 'node:fs'
import { SetupError } from '#admin/server/store/setup-error.ts'

/** Refuses to write into a folder that holds something. Throws a `SetupError`. */
export function refuseFull(folder: string, what: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  throw new SetupError(
    `${folder}: cần thư mục trống cho ${what}, nhưng trong đó đã có tệp. Hãy chọn thư mục khác.`,
  )
}
