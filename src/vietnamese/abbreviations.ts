/** A way to write names short, as offices and papers do, and what it stands for. */
export interface Abbreviation {
  readonly short: string
  readonly long: string
  /** Words nearby, folded, with which it stands for this rather than for what is listed before it. */
  readonly near?: RegExp
}

/** Those that names of bodies are written with. */
const bodyTable: readonly string[] = [
  'BCH=ban chấp hành|BTV=ban thường vụ|UBND=ủy ban nhân dân|HĐND=hội đồng nhân dân|UBKT=ủy ban kiểm tra',
  'UBMTTQ=ủy ban mặt trận tổ quốc|MTTQ=mặt trận tổ quốc|LHPN=liên hiệp phụ nữ|LĐLĐ=liên đoàn lao động|CCB=cựu chiến binh',
  'TNCS=thanh niên cộng sản|TNVCS=thanh niên cộng sản|BĐBP=bộ đội biên phòng|TP=thành phố',
  'CCQ&DN=các cơ quan và doanh nghiệp|CCQ=các cơ quan|DN=doanh nghiệp',
]

const table: readonly string[] = [
  'TW=trung ương|TƯ=trung ương|BCT=bộ chính trị|TU=tỉnh ủy',
  'TVTU=thường vụ tỉnh ủy|BCSĐ=ban cán sự đảng|ĐU=đảng ủy|HU=huyện ủy|ĐTN=đoàn thanh niên',
  'CĐ=công đoàn|ND=nông dân|TNXP=thanh niên xung phong|BTC=ban tổ chức|BCĐ=ban chỉ đạo',
  'UBTVQH=ủy ban thường vụ quốc hội|QH=quốc hội|ĐBQH=đại biểu quốc hội',
  'CP=chính phủ|TTCP=thanh tra chính phủ|TAND=tòa án nhân dân|VKSND=viện kiểm sát nhân dân|KSND=kiểm sát nhân dân',
  'CAND=công an nhân dân|QĐND=quân đội nhân dân|CHQS=chỉ huy quân sự|BQL=ban quản lý',
  'QĐ=quyết định|NQ=nghị quyết|KL=kết luận|CT=chỉ thị|KH=kế hoạch|HD=hướng dẫn|NĐ=nghị định|VBQPPL=văn bản quy phạm pháp luật',
  'CTMTQG=chương trình mục tiêu quốc gia|CNXH=chủ nghĩa xã hội|XHCN=xã hội chủ nghĩa|CNH=công nghiệp hóa|HĐH=hiện đại hóa',
  'KT-XH=kinh tế - xã hội|ANQP=an ninh quốc phòng|QPAN=quốc phòng an ninh|QP-AN=quốc phòng - an ninh|ANTT=an ninh trật tự',
  'NTM=nông thôn mới|CCHC=cải cách hành chính|TTHC=thủ tục hành chính|PCTN=phòng chống tham nhũng|PCCC=phòng cháy chữa cháy',
  'PCTT=phòng chống thiên tai|TKCN=tìm kiếm cứu nạn|GPMB=giải phóng mặt bằng|ATGT=an toàn giao thông|ASXH=an sinh xã hội',
  'DNNN=doanh nghiệp nhà nước|DNNVV=doanh nghiệp nhỏ và vừa|HTX=hợp tác xã|KCN=khu công nghiệp|CCN=cụm công nghiệp',
  'GD&ĐT=giáo dục và đào tạo|GDĐT=giáo dục và đào tạo|GTVT=giao thông vận tải|TN&MT=tài nguyên và môi trường',
  'KH&CN=khoa học và công nghệ|KH&ĐT=kế hoạch và đầu tư|NN&PTNT=nông nghiệp và phát triển nông thôn|CNTT=công nghệ thông tin',
  'LĐTBXH=lao động - thương binh và xã hội|TT&TT=thông tin và truyền thông|VHTTDL=văn hóa, thể thao và du lịch',
  'BHXH=bảo hiểm xã hội|BHYT=bảo hiểm y tế|BHTN=bảo hiểm thất nghiệp|NHNN=ngân hàng nhà nước|NSNN=ngân sách nhà nước',
  'NHCSXH=ngân hàng chính sách xã hội|KBNN=kho bạc nhà nước|HĐQT=hội đồng quản trị|HĐTV=hội đồng thành viên|THADS=thi hành án dân sự',
  'THPT=trung học phổ thông|THCS=trung học cơ sở|CCCD=căn cước công dân|ĐVHC=đơn vị hành chính|KDC=khu dân cư|CSDL=cơ sở dữ liệu',
  'NVQS=nghĩa vụ quân sự|TTXVN=thông tấn xã việt nam|ĐBSCL=đồng bằng sông cửu long|LHQ=liên hợp quốc|BĐKH=biến đổi khí hậu',
  'BCHTW=ban chấp hành trung ương|BTVTU=ban thường vụ tỉnh ủy|ĐB=đại biểu|ĐVTN=đoàn viên thanh niên|DTTS=dân tộc thiểu số',
  'CBCC=cán bộ công chức|CBCCVC=cán bộ, công chức, viên chức|MTTQVN=mặt trận tổ quốc việt nam|QLDA=quản lý dự án',
  'GTGT=giá trị gia tăng|TNCN=thu nhập cá nhân|TNDN=thu nhập doanh nghiệp|TMĐT=thương mại điện tử|NOXH=nhà ở xã hội',
  'KCB=khám chữa bệnh|BVĐK=bệnh viện đa khoa|GDPT=giáo dục phổ thông|DVC=dịch vụ công|CSDLQG=cơ sở dữ liệu quốc gia',
  'HĐXX=hội đồng xét xử|TTATGT=trật tự an toàn giao thông|TCVN=tiêu chuẩn việt nam|PV=phóng viên|NSƯT=nghệ sĩ ưu tú',
  'TX=thị xã|HCM=hồ chí minh|TPHCM=thành phố hồ chí minh|XDĐ=xây dựng đảng|ĐH=đại hội|HN=hội nghị',
  'TBT=tổng bí thư|CTN=chủ tịch nước|CTQH=chủ tịch quốc hội|HNTW=hội nghị trung ương|QLNN=quản lý nhà nước|CĐS=chuyển đổi số',
  'NLĐ=người lao động|NSDLĐ=người sử dụng lao động|HĐLĐ=hợp đồng lao động|TNLĐ=tai nạn lao động|TNGT=tai nạn giao thông',
  'BLLĐ=bộ luật lao động|BLHS=bộ luật hình sự|BLDS=bộ luật dân sự|TNHS=trách nhiệm hình sự|VPHC=vi phạm hành chính',
  'GPLX=giấy phép lái xe|GPXD=giấy phép xây dựng|CMND=chứng minh nhân dân|CMTND=chứng minh thư nhân dân|NNT=người nộp thuế',
  'QSDĐ=quyền sử dụng đất|GCN=giấy chứng nhận|GCNQSDĐ=giấy chứng nhận quyền sử dụng đất|TNHH=trách nhiệm hữu hạn',
  'BVMT=bảo vệ môi trường|ATTP=an toàn thực phẩm|VSATTP=vệ sinh an toàn thực phẩm|ATVSLĐ=an toàn, vệ sinh lao động',
  'XNK=xuất nhập khẩu|XKLĐ=xuất khẩu lao động|LLVT=lực lượng vũ trang|PBGDPL=phổ biến, giáo dục pháp luật',
  'GD-ĐT=giáo dục và đào tạo|KH-ĐT=kế hoạch và đầu tư|TN-MT=tài nguyên và môi trường|KHCN=khoa học công nghệ',
]

const soldiers = /quan su|phong chong|phong thu|thien tai|cuu nan|bien phong|quan khu/u

function readTable(rows: readonly string[]): Abbreviation[] {
  return rows
    .flatMap((row) => row.split('|'))
    .map((entry) => {
      const [short = '', long = ''] = entry.split('=')
      return { short, long }
    })
}

const shares: Abbreviation = { short: 'CP', long: 'cổ phần', near: /cong ty|tap doan|ngan hang/u }

/** Abbreviations in names of bodies; there each stands for one thing. */
export const bodyAbbreviations: readonly Abbreviation[] = [...readTable(bodyTable), shares]

/** Abbreviations of the field; where one stands for several, the usual first. */
export const abbreviations: readonly Abbreviation[] = [
  ...readTable([...bodyTable, ...table]),
  shares,
  { short: 'BCH', long: 'ban chỉ huy', near: soldiers },
  { short: 'BCH', long: 'bộ chỉ huy', near: soldiers },
]
