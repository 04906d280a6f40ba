import { DateControl, type DateForm } from './date-control.tsx'
import { readTypedDay, vietnamMoment } from './typed-date.ts'

/** A day: "28/12/2023", stored as `2023-12-28`. */
export class DayControl extends DateControl {
  protected override readonly form: DateForm = {
    read: readTypedDay,
    placeholder: 'ngày/tháng/năm',
    expected: 'ngày dạng 28/12/2023',
    nowLabel: 'Hôm nay',
    now: () => vietnamMoment(new Date()).slice(0, 10),
  }
}
