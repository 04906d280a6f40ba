/** What the audit log calls an action, for people. */
const names: Readonly<Record<string, string>> = {
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  endSession: 'Đăng xuất một máy',
  endSessions: 'Đăng xuất mọi máy',
  beginTwoFactor: 'Bắt đầu bật mã xác thực',
  disableTwoFactor: 'Tắt mã xác thực',
  verifyCode: 'Nhập mã xác thực',
  makeBackupCodes: 'Làm mã dự phòng',
  persistEntry: 'Lưu',
  persistMedia: 'Tải ảnh lên',
  deleteUnpublishedEntry: 'Bỏ bản nháp',
  updateUnpublishedEntryStatus: 'Đổi bước duyệt',
  publishUnpublishedEntry: 'Đăng',
  unpublishEntry: 'Gỡ khỏi trang',
  deleteFile: 'Xóa',
  deleteFiles: 'Xóa',
  moveEntry: 'Đổi địa chỉ',
  restoreEntry: 'Khôi phục',
  addNote: 'Thêm ghi chú',
  updateNote: 'Sửa ghi chú',
  deleteNote: 'Xóa ghi chú',
  toggleNoteResolution: 'Đổi ghi chú',
  addMember: 'Thêm thành viên',
  changeMember: 'Sửa thành viên',
  resetMember: 'Đặt lại mật khẩu',
  removeMember: 'Xóa thành viên',
  signOutMember: 'Đăng xuất thành viên',
  rollback: 'Về bản phát hành cũ',
}

/** An action of the audit log in Vietnamese; one that nobody named yet as it is. */
export function sayDeed(action: string): string {
  return names[action] ?? action
}
