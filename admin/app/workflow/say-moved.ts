/** What is told when a draft came to a step: whose turn it is now. */
const told: Readonly<Record<string, string>> = {
  draft: 'Đã chuyển về bản nháp.',
  pending_review: 'Đã gửi duyệt. Người duyệt thấy bài ở mục “Duyệt bài”.',
  pending_publish: 'Đã duyệt. Bài chờ người xuất bản bấm Đăng.',
}

/** What is told of a draft that came to a step, by Decap's name of it. */
export function sayMoved(status: string): string {
  return told[status] ?? 'Đã đổi bước.'
}
