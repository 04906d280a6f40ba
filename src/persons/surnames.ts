/** Family names, of the Kinh and of the other peoples of the country; the first word of a person's name. */
const surnames = new Set(
  (
    'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lâm Mai Trịnh Đoàn Đào Hà Cao Chu Châu Tạ Tô ' +
    'Tống Thái Lương Lưu La Kiều Khổng Khuất Hứa Giang Giáp Doãn Diệp Đàm Cù Cung Bạch Bành Âu Ân Nghiêm Nông Phùng Phương ' +
    'Quách Quản Sầm Tăng Thạch Thân Thẩm Tiêu Tôn Tòng Trang Triệu Trương Từ Uông Ứng Văn Vi Viên Vương Xa Lò Lường Quàng Cầm Cà ' +
    'Điêu Lục Ma Bế Giàng Sùng Thào Vàng Lầu Mùa Vừ Hạng Chẩu Chảo Tẩn Phàn Bàn Hầu Ly Lù Lèng Thền Tráng Ksor Rơ Siu Kpă Nay ' +
    'Rmah Rah Rcom Rlan Niê Y A H K Điểu Kim Danh Ngụy Nhâm Ninh Phí Tào Tất Thiều Thi Thiệu Tưởng Vòng Hán Hàn Hàng Cấn Cồ Đồng ' +
    'Đới Đậu Đường Lại Lã Lữ Lộ Lạc Mạc Mạch Mẫn Mông Nhữ Nhan Ngân Trà Tiết Vạn Kha Khương Khúc Kông Kon Lang Lỗ Lừ Mạnh Nhị ' +
    'Ngọ Ngũ Ngần Phú Pờ Pi Quan Quang Tấn Tề Thượng Toán Trì Trưng Vày Vỹ Yên Bá Sử Mã Lai Khấu Đổng Dư Chử Chế Chung Cát Cái Biện Bồ Thịnh Thang Triều Bríu Zơrâm Alăng Blong Hờ Hồng'
  ).split(' '),
)

/** Whether a word is a family name. */
export function isSurname(word: string): boolean {
  return surnames.has(word) || /^[HK]['’]/u.test(word)
}
