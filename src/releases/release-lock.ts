import { DatabaseSync } from 'node:sqlite'

/** Thrown where another process publishes to the same folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

/**
 * Holds a folder for this process alone until the answer is called; waits `patience` milliseconds for another. The lock is SQLite's on a file: unlike a file
 * with a process number, the system itself takes it from a process that was killed.
 */
export function holdFolder(file: string, patience: number): () => void {
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    throw new FolderInUseError(
      `${file}: cần là chương trình duy nhất xuất bản vào thư mục này, nhưng một chương trình khác đang dùng nó. ` +
        'Hãy dừng chương trình kia, hoặc chọn thư mục khác.',
      { cause: error },
    )
  }
  return () => database.close()
}
