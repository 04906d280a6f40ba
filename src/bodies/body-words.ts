/** Words a body's name begins with. */
const headWords: readonly string[] = [
  ...['bộ chính trị', 'ban bí thư', 'ban chấp hành', 'bch', 'ban thường vụ', 'btv', 'ban tvtu', 'thường vụ'],
  ...['thường trực', 'quân ủy', 'tỉnh ủy', 'thành ủy', 'huyện ủy', 'thị ủy', 'quận ủy', 'đảng ủy', 'đảng bộ'],
  ...[
    'chi ủy',
    'chi bộ',
    'đảng đoàn',
    'ban cán sự đảng',
    'ban cán sự',
    'trung ương',
    'chính phủ',
    'thủ tướng',
  ],
  ...['quốc hội', 'ủy ban thường vụ quốc hội', 'ủy ban kiểm tra', 'ubkt', 'ủy ban nhân dân', 'ubnd'],
  ...['hội đồng nhân dân', 'hđnd', 'ủy ban mặt trận', 'ủy ban mttq', 'mttq', 'mặt trận', 'ban tổ chức'],
  ...[
    'ban tuyên giáo',
    'ban tuyên giáo và dân vận',
    'ban dân vận',
    'ban nội chính',
    'ban kinh tế',
    'ban kiểm tra',
  ],
  ...[
    'ban đối ngoại',
    'ban pháp chế',
    'ban dân tộc',
    'ban quản lý',
    'ban chỉ đạo',
    'ban chỉ huy',
    'ban bảo vệ',
  ],
  ...[
    'ban tuyên truyền',
    'ban xây dựng đảng',
    'ban chính sách',
    'văn phòng',
    'bộ trưởng',
    'bộ tư lệnh',
    'bộ chỉ huy',
  ],
  ...['bộ', 'sở', 'công an', 'viện kiểm sát', 'tòa án', 'tỉnh đoàn', 'thành đoàn', 'huyện đoàn', 'thị đoàn'],
  ...[
    'quận đoàn',
    'đoàn khối',
    'đoàn thanh niên',
    'hội liên hiệp phụ nữ',
    'hội nông dân',
    'hội cựu chiến binh',
  ],
  ...[
    'hội lhpn',
    'hội lhtn',
    'hội',
    'liên đoàn lao động',
    'lđlđ',
    'tổng liên đoàn',
    'công đoàn',
    'chủ tịch nước',
  ],
  ...[
    'đoàn đại biểu quốc hội',
    'đoàn đbqh',
    'trường chính trị',
    'trường đại học',
    'trường',
    'trung tâm',
    'học viện',
  ],
  ...[
    'đại học',
    'bệnh viện',
    'cục',
    'tổng cục',
    'chi cục',
    'bảo hiểm xã hội',
    'kho bạc nhà nước',
    'ngân hàng',
  ],
  ...[
    'tập đoàn',
    'tổng công ty',
    'công ty',
    'báo',
    'đài',
    'liên minh',
    'thanh tra',
    'kiểm toán',
    'nhà máy',
    'xí nghiệp',
    'hợp tác xã',
    'bộ đội biên phòng',
  ],
]

/** Words that go on with a body's name even in small letters. */
const joiningWords: readonly string[] = [
  ...['các cơ quan và doanh nghiệp', 'các cơ quan và các doanh nghiệp', 'cơ quan và doanh nghiệp', 'khối'],
  ...['các cơ quan', 'các doanh nghiệp', 'cơ quan', 'doanh nghiệp', 'dân chính đảng', 'dân - chính - đảng'],
  ...['các trường đại học, cao đẳng', 'các trường đại học', 'đại học, cao đẳng', 'các ban đảng', 'quân sự'],
  ...['khu công nghiệp', 'các khu công nghiệp', 'khu kinh tế', 'biên phòng', 'tỉnh', 'thành phố', 'huyện'],
  ...['thị xã', 'quận', 'xã', 'phường', 'thị trấn', 'đặc khu', 'đảng', 'nhà nước', 'nhân dân', 'trung ương'],
  ...['đảng bộ', 'đảng ủy', 'chi bộ', 'tỉnh ủy', 'thành ủy', 'huyện ủy', 'thị ủy', 'quận ủy', 'thường vụ'],
  ...['thường trực', 'chấp hành', 'chính phủ', 'việt nam', 'cơ sở', 'liên hiệp phụ nữ', 'phụ nữ', 'nông dân'],
  ...['đại biểu quốc hội', 'hội đồng thành viên', 'hội đồng quản trị', 'hội đồng quản lý', 'dự khuyết'],
  ...['chuyên trách', 'cựu chiến binh', 'và đào tạo', 'và công nghệ', 'nhân dân tối cao', 'cổ phần', 'tnhh'],
  ...[
    'trách nhiệm hữu hạn',
    'một thành viên',
    'mtv',
    'nhà trường',
    'thôn',
    'ấp',
    'bản',
    'buôn',
    'khóm',
    'khu phố',
    'tổ dân phố',
    'khu dân cư',
  ],
]

/** Words that go on with a name in capitals only: in small letters "tổ chức" and "kiểm tra" are what the body does. */
const properWords: readonly string[] = [
  ...[
    'tp',
    'tx',
    'đoàn',
    'cộng sản',
    'hồ chí minh',
    'tổ quốc',
    'thanh niên',
    'lao động',
    'viên chức',
    'cao đẳng',
  ],
  ...[
    'giáo dục và đào tạo',
    'khoa học và công nghệ',
    'kế hoạch và đầu tư',
    'tài nguyên và môi trường',
    'xã hội',
  ],
  ...[
    'nông nghiệp và phát triển nông thôn',
    'nông nghiệp và môi trường',
    'thông tin và truyền thông',
    'tuyên giáo',
  ],
  ...['văn hóa, thể thao và du lịch', 'lao động - thương binh và xã hội', 'lao động, thương binh và xã hội'],
  ...[
    'dân tộc và tôn giáo',
    'nội vụ',
    'tài chính',
    'công thương',
    'xây dựng',
    'giao thông vận tải',
    'y tế',
    'tư pháp',
  ],
  ...[
    'quốc phòng',
    'ngoại giao',
    'tuyên giáo và dân vận',
    'tổ chức',
    'nội chính',
    'dân vận',
    'kiểm tra',
    'chính trị',
  ],
  ...['hưu trí', 'chữ thập đỏ', 'khuyến học', 'luật gia', 'nhà báo', 'văn học nghệ thuật', 'người cao tuổi'],
  ...[
    'khoa học và kỹ thuật',
    'quân khu \\d',
    'quân đội nhân dân',
    'quân đội',
    'công an nhân dân',
    'hợp tác xã',
    'htx',
    'doanh nhân',
    'mặt trận',
    'liên hiệp',
  ],
]

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}

/**
 * Source of a pattern for the word a body's name begins with; flags `iu`, text with settled tone placement.
 * A "Tỉnh ủy viên" is a person.
 */
export const headPattern = `(?<![\\p{L}-])(?:${alternatives(headWords)})(?!\\p{L}| viên(?! chức))`

/** Source of a pattern for one more word of a name that has begun. */
export const tailPattern = `(?:${alternatives([...headWords, ...joiningWords, ...properWords])})(?!\\p{L})`

const joining = new Set(joiningWords)

/** In a title all in capitals these are what the body does, not part of its name. */
const verbsInCapitals = new Set(['tổ chức', 'kiểm tra', 'xây dựng', 'báo', 'hội'])

/** Whether a matched word goes on with a name as it is written: capitalised, or one that may be in small letters. */
export function continuesName(written: string): boolean {
  const word = written.replace(/^[ –-]+/u, '')
  if (word === word.toUpperCase() && verbsInCapitals.has(word.toLowerCase())) return false
  return joining.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)
}
