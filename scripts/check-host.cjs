// Says in one line that Node is too old, before anything fails on it. Runs before `npm ci` with the host's own
// Node and ahead of every script with the project's, so it keeps to old syntax and loads nothing.
'use strict'

const [major, minor] = process.versions.node.split('.').map(Number)
const installing = process.env.npm_lifecycle_event === 'preinstall'

if (installing && major < 20) {
  console.error(
    `Kỷ Yếu: cần Node 20 trở lên, máy này có Node ${process.versions.node}; hãy cài bản mới từ nodejs.org rồi chạy lại.`,
  )
  process.exit(1)
}
if (!installing && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `Kỷ Yếu: đang chạy bằng Node ${process.versions.node}, cần Node 24 mà dự án tự mang theo; hãy chạy "npm ci" (không kèm --ignore-scripts) rồi dùng "npm run …".`,
  )
  process.exit(1)
}
