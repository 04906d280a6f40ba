import { DateControl, type DateForm } from './date-control.tsx'
import { readTypedMoment, vietnamMoment } from './typed-date.ts'

/** A day with or without a time: "28/12/2023 17:00", stored as `2023-12-28T17:00+07:00`. */
export class MomentControl extends DateControl {
  protected override readonly form: DateForm = {
    read: readTypedMoment,
    placeholder: 'ngày/tháng/năm giờ:phút',
    expected: 'ngày giờ dạng 28/12/2023 17:00, hoặc chỉ ngày',
    nowLabel: 'Bây giờ',
    now: () => vietnamMoment(new Date()),
  }
}
