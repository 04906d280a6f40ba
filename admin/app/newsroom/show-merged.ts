import { showNotice } from '#admin/app/workflow/progress.ts'
import type { MergedFile } from './answer.ts'
import { showSource } from './show-source.ts'

/** Puts what the newsroom merged into the open form and says so. Does nothing where nothing was merged. */
export function showMerged(files: readonly MergedFile[]): void {
  if (files.length === 0) return
  for (const { path, source } of files) showSource(path, source)
  showNotice('Có người vừa sửa chỗ khác của bài này. Phần sửa của hai người đã được gộp lại.')
}
