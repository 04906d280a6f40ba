import { isCapitalTitle } from '#src/archive/titles.ts'
import { type ChecklistItem, type FormValues, textIn, warning } from './checklist-item.ts'

function checkTitle(values: FormValues): ChecklistItem[] {
  return isCapitalTitle(textIn(values, 'title'))
    ? [warning('title', 'Tiêu đề viết toàn chữ in hoa: khó đọc trên điện thoại.')]
    : []
}

const wanted: readonly (readonly [string, string])[] = [
  ['sapo', 'Chưa có sapo: danh sách và kết quả tìm kiếm sẽ lấy đoạn đầu của bài.'],
  ['section', 'Chưa chọn chuyên mục: bài sẽ không nằm trong trang chuyên mục nào.'],
  ['body', 'Chưa chọn tổ chức: bài sẽ không nằm trong trang của tổ chức nào.'],
]

function checkWanted(values: FormValues): ChecklistItem[] {
  return wanted.filter(([name]) => textIn(values, name) === '').map(([name, text]) => warning(name, text))
}

function checkMeeting(values: FormValues): ChecklistItem[] {
  const isMeeting = ['conference', 'congress'].includes(textIn(values, 'kind'))
  return isMeeting && textIn(values, 'eventDate') === ''
    ? [warning('eventDate', 'Bài về hội nghị, đại hội nhưng chưa có ngày diễn ra.')]
    : []
}

function checkShowing(values: FormValues): ChecklistItem[] {
  const status = textIn(values, 'status')
  const [from, until] = [textIn(values, 'published'), textIn(values, 'expires')]
  const items: ChecklistItem[] = []
  if (status !== '' && status !== 'published')
    items.push(warning('status', 'Trạng thái chưa phải “Hiện trên trang”: đăng rồi người đọc vẫn chưa thấy.'))
  // Days and moments are written from the year down, all in Vietnam's time: as texts they are in order.
  if (from !== '' && until !== '' && until <= from)
    items.push({
      kind: 'error',
      field: 'expires',
      text: 'Giờ tự gỡ đứng trước ngày đăng: bài sẽ không hiện lúc nào.',
    })
  return items
}

/** What an article's title, sapo, section, body and dates leave to be wished for. */
export function checkHead(values: FormValues): ChecklistItem[] {
  return [...checkTitle(values), ...checkWanted(values), ...checkMeeting(values), ...checkShowing(values)]
}
