// Runs before `npm ci` with whatever Node the host has, so it keeps to old syntax.
'use strict'

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    `Kỷ Yếu: cần Node 20 trở lên, máy này có Node ${process.versions.node}; hãy cài bản mới từ nodejs.org rồi chạy lại.`,
  )
  process.exit(1)
}
