import { describe, expect, it } from 'vitest'
import { decodeSource } from '#src/importing/decode-source.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decodeSource', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    expect(decodeSource(utf8('Hội nghị'))).toEqual({ text: 'Hội nghị', fault: null })
    expect(decodeSource(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Đảng')])).text).toBe('Đảng')
  })

  it.each([
    ['an empty file', new Uint8Array(), 'tệp rỗng'],
    ['a file of spaces', utf8(' \n\u00A0\n'), 'tệp chỉ có khoảng trắng'],
    ['a PDF', utf8('%PDF-1.7\n'), 'tệp PDF, không phải văn bản; hãy chép phần chữ ra tệp .txt mã UTF-8'],
    [
      'a .docx',
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]),
      'tệp nén hoặc tệp Word, Excel (.docx, .xlsx, .zip), không phải văn bản; hãy chép phần chữ ra tệp .txt mã UTF-8',
    ],
    [
      'a .doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'tệp Word hoặc Excel đời cũ (.doc, .xls), không phải văn bản; hãy chép phần chữ ra tệp .txt mã UTF-8',
    ],
    [
      'a picture',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      'tệp ảnh, không phải văn bản; hãy chép phần chữ ra tệp .txt mã UTF-8',
    ],
    [
      'a web page',
      utf8('<!DOCTYPE html><html>'),
      'tệp HTML, không phải văn bản thô; hãy chép phần chữ của trang ra tệp .txt',
    ],
    [
      'other binary',
      Uint8Array.from([0x41, 0x42, 0x01, 0x43]),
      'tệp nhị phân, không phải văn bản: byte 0x01 ở vị trí 2',
    ],
  ])('says what %s is', (_, bytes, fault) => expect(decodeSource(bytes)).toEqual({ text: null, fault }))

  it('knows UTF-16 with its mark and without', () => {
    const fault = 'tệp có vẻ ở mã UTF-16; hãy lưu lại dưới dạng UTF-8'
    const marked = Uint8Array.from([0xff, 0xfe, 0x48, 0x00])
    const bare = Uint8Array.from([...utf8('Hoi nghi')].flatMap((byte) => [byte, 0]))
    expect([decodeSource(marked).fault, decodeSource(bare).fault]).toEqual([fault, fault])
  })

  it('names the first byte that is no UTF-8, its line, and the old encoding it looks like', () => {
    // "Đảng bộ\nđồng chí" in TCVN3 (ABC).
    const tcvn3 = Uint8Array.from([
      0xa7, 0xb6, 0x6e, 0x67, 0x20, 0x62, 0xe9, 0x0a, 0xae, 0xe5, 0x6e, 0x67, 0x20, 0x63, 0x68, 0xdd,
    ])
    expect(decodeSource(tcvn3).fault).toBe(
      'không phải UTF-8: byte 0xA7 ở vị trí 0, dòng 1; có vẻ là chữ TCVN3 (ABC, phông .VnTime); hãy chuyển sang Unicode rồi lưu UTF-8',
    )
    const broken = Uint8Array.from([...utf8('Dòng một\nHội ngh'), 0xff, 0x20])
    expect(decodeSource(broken).fault).toBe(
      'không phải UTF-8: byte 0xFF ở vị trí 21, dòng 2; hãy mở tệp và lưu lại dưới dạng UTF-8',
    )
  })

  it('knows Windows-1258 by its letter đ and its marks', () => {
    // "đồng chí" as Windows-1258 has it: base letters with combining marks.
    const bytes = Uint8Array.from([0xf0, 0xf4, 0xcc, 0x6e, 0x67, 0x20, 0x63, 0x68, 0xed])
    expect(decodeSource(bytes).fault).toContain('có vẻ là Windows-1258')
  })

  it('tells a character cut at the end of the file', () => {
    const cut = utf8('Hội nghị').slice(0, -1)
    expect(decodeSource(cut).fault).toMatch(/^không phải UTF-8: byte 0xE1 ở vị trí 9, dòng 1;/u)
  })
})
