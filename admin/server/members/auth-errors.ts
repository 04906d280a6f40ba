/** What people read for the codes of better-auth and of this newsroom (`code` of its answers, `error` of its redirects). */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'Email hoặc mật khẩu không đúng.',
  INVALID_EMAIL: 'Email không đúng dạng ten@coquan.vn.',
  INVALID_PASSWORD: 'Mật khẩu hiện tại không đúng.',
  PASSWORD_TOO_SHORT: 'Mật khẩu mới quá ngắn: cần ít nhất 12 ký tự, ví dụ một câu dễ nhớ.',
  PASSWORD_TOO_LONG: 'Mật khẩu quá dài: nhiều nhất 128 ký tự.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'Tài khoản này không có mật khẩu. Xin nhờ người quản trị đặt lại.',
  ACCOUNT_DISABLED: 'Tài khoản này đã bị khóa. Xin hỏi người quản trị.',
  SESSION_EXPIRED: 'Phiên làm việc đã hết hạn. Xin đăng nhập lại.',
  SESSION_NOT_FRESH: 'Bạn đã đăng nhập quá lâu. Xin đăng nhập lại rồi làm việc này.',
  FAILED_TO_GET_SESSION: 'Phiên làm việc không còn. Xin đăng nhập lại.',
  UNAUTHORIZED: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
  INVALID_CODE: 'Mã xác thực không đúng. Xin xem lại mã đang hiện trong ứng dụng và giờ trên điện thoại.',
  INVALID_BACKUP_CODE: 'Mã dự phòng không đúng, hoặc đã dùng rồi.',
  INVALID_TWO_FACTOR_COOKIE: 'Đã quá 10 phút từ lúc nhập mật khẩu. Xin đăng nhập lại.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Đã nhập sai mã quá nhiều lần. Xin đăng nhập lại từ đầu.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Đã nhập sai mã quá nhiều lần. Xin đợi 15 phút rồi thử lại.',
  TOTP_NOT_ENABLED: 'Tài khoản này chưa bật mã xác thực.',
  TOTP_ALREADY_ENABLED: 'Mã xác thực đã được bật rồi. Muốn đổi máy, hãy tắt rồi bật lại.',
  TWO_FACTOR_NOT_ENABLED: 'Tài khoản này chưa bật mã xác thực.',
  BACKUP_CODES_NOT_ENABLED: 'Tài khoản này không có mã dự phòng.',
  INVALID_ORIGIN: 'Yêu cầu không đến từ trang biên tập của máy chủ này.',
  MISSING_OR_NULL_ORIGIN: 'Yêu cầu không đến từ trang biên tập của máy chủ này.',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'Yêu cầu không đến từ trang biên tập của máy chủ này.',
  VALIDATION_ERROR: 'Dữ liệu gửi lên không đúng mẫu.',
  PROVIDER_NOT_FOUND: 'Không có cách đăng nhập này.',
  oauth_provider_not_found: 'Không có cách đăng nhập này.',
  account_not_linked: 'Nơi đăng nhập chung chưa xác nhận email này. Xin hỏi người quản trị.',
  signup_disabled: 'Email này chưa có tài khoản trong tòa soạn. Xin nhờ người quản trị thêm vào.',
  email_not_found: 'Nơi đăng nhập chung không cho biết email của bạn. Xin hỏi người quản trị.',
  email_not_verified: 'Nơi đăng nhập chung chưa xác nhận email này. Xin hỏi người quản trị.',
  access_denied: 'Bạn đã không đồng ý đăng nhập bằng tài khoản cơ quan.',
  state_mismatch: 'Lần đăng nhập này đã quá lâu, hoặc mở ở trình duyệt khác. Xin thử lại.',
  state_not_found: 'Lần đăng nhập này đã quá lâu, hoặc mở ở trình duyệt khác. Xin thử lại.',
}

/** What people read where no sentence is known for a code, by HTTP status. */
const byStatus: Readonly<Record<number, string>> = {
  401: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết.',
  403: 'Bạn không được làm việc này.',
  404: 'Không có địa chỉ này.',
  429: 'Thử quá nhiều lần. Xin đợi một phút rồi thử lại.',
  500: 'Máy chủ gặp lỗi và chưa làm được việc này. Xin thử lại hoặc báo người quản trị.',
}

/** The Vietnamese sentence for a code of the sign-in, or else for an HTTP status. */
export function sayAuthError(code: string | undefined, status: number): string {
  const known = code === undefined || !Object.hasOwn(sentences, code) ? undefined : sentences[code]
  return known ?? byStatus[status] ?? 'Chưa làm được việc này. Xin thử lại.'
}
