/** A way to write names short, as offices and papers do, and what it stands for. */
export interface Abbreviation {
  readonly short: string
  readonly long: string
  /** Words nearby, folded, with which it stands for this rather than for what is listed before it. */
  readonly near?: RegExp
}

const table: readonly string[] = [
  'BCH=ban chấp hành|TW=trung ương|TƯ=trung ương|BTV=ban thường vụ|BCT=bộ chính trị|TU=tỉnh ủy|UBKT=ủy ban kiểm tra',
  'TVTU=thường vụ tỉnh ủy|BCSĐ=ban cán sự đảng|ĐU=đảng ủy|HU=huyện ủy|ĐTN=đoàn thanh niên|TNCS=thanh niên cộng sản',
  'LĐLĐ=liên đoàn lao động|CĐ=công đoàn|LHPN=liên hiệp phụ nữ|CCB=cựu chiến binh|ND=nông dân',
  'UBMTTQ=ủy ban mặt trận tổ quốc|MTTQ=mặt trận tổ quốc|TNXP=thanh niên xung phong|BTC=ban tổ chức|BCĐ=ban chỉ đạo',
  'UBND=ủy ban nhân dân|HĐND=hội đồng nhân dân|UBTVQH=ủy ban thường vụ quốc hội|QH=quốc hội|ĐBQH=đại biểu quốc hội',
  'CP=chính phủ|TTCP=thanh tra chính phủ|TAND=tòa án nhân dân|VKSND=viện kiểm sát nhân dân|KSND=kiểm sát nhân dân',
  'CAND=công an nhân dân|QĐND=quân đội nhân dân|BĐBP=bộ đội biên phòng|CHQS=chỉ huy quân sự|BQL=ban quản lý',
  'QĐ=quyết định|NQ=nghị quyết|KL=kết luận|CT=chỉ thị|KH=kế hoạch|HD=hướng dẫn|NĐ=nghị định|VBQPPL=văn bản quy phạm pháp luật',
  'CTMTQG=chương trình mục tiêu quốc gia|CNXH=chủ nghĩa xã hội|XHCN=xã hội chủ nghĩa|CNH=công nghiệp hóa|HĐH=hiện đại hóa',
  'KT-XH=kinh tế - xã hội|ANQP=an ninh quốc phòng|QPAN=quốc phòng an ninh|QP-AN=quốc phòng - an ninh|ANTT=an ninh trật tự',
  'NTM=nông thôn mới|CCHC=cải cách hành chính|TTHC=thủ tục hành chính|PCTN=phòng chống tham nhũng|PCCC=phòng cháy chữa cháy',
  'PCTT=phòng chống thiên tai|TKCN=tìm kiếm cứu nạn|GPMB=giải phóng mặt bằng|ATGT=an toàn giao thông|ASXH=an sinh xã hội',
  'DN=doanh nghiệp|DNNN=doanh nghiệp nhà nước|DNNVV=doanh nghiệp nhỏ và vừa|HTX=hợp tác xã|KCN=khu công nghiệp|CCN=cụm công nghiệp',
  'GD&ĐT=giáo dục và đào tạo|GDĐT=giáo dục và đào tạo|GTVT=giao thông vận tải|TN&MT=tài nguyên và môi trường',
  'KH&CN=khoa học và công nghệ|KH&ĐT=kế hoạch và đầu tư|NN&PTNT=nông nghiệp và phát triển nông thôn|CNTT=công nghệ thông tin',
  'LĐTBXH=lao động - thương binh và xã hội|TT&TT=thông tin và truyền thông|VHTTDL=văn hóa, thể thao và du lịch',
  'BHXH=bảo hiểm xã hội|BHYT=bảo hiểm y tế|BHTN=bảo hiểm thất nghiệp|NHNN=ngân hàng nhà nước|NSNN=ngân sách nhà nước',
  'NHCSXH=ngân hàng chính sách xã hội|KBNN=kho bạc nhà nước|HĐQT=hội đồng quản trị|HĐTV=hội đồng thành viên|THADS=thi hành án dân sự',
  'THPT=trung học phổ thông|THCS=trung học cơ sở|CCCD=căn cước công dân|ĐVHC=đơn vị hành chính|KDC=khu dân cư|CSDL=cơ sở dữ liệu',
  'NVQS=nghĩa vụ quân sự|TTXVN=thông tấn xã việt nam|ĐBSCL=đồng bằng sông cửu long|LHQ=liên hợp quốc|BĐKH=biến đổi khí hậu',
  'TP=thành phố|TX=thị xã|HCM=hồ chí minh|TPHCM=thành phố hồ chí minh|XDĐ=xây dựng đảng|ĐH=đại hội|HN=hội nghị',
]

const soldiers = /quan su|phong chong|phong thu|thien tai|cuu nan|bien phong|quan khu/u

/** Abbreviations of the field; where one stands for several, the usual first. */
export const abbreviations: readonly Abbreviation[] = [
  ...table
    .flatMap((row) => row.split('|'))
    .map((entry) => {
      const [short = '', long = ''] = entry.split('=')
      return { short, long }
    }),
  { short: 'BCH', long: 'ban chỉ huy', near: soldiers },
]
