import { sayTyped, vietnamMoment } from '#admin/app/widgets/typed-date.ts'

const day = 24 * 3_600_000

/**
 * A moment as people say it, in Vietnam's time: "09:15 hôm nay", "17:00 hôm qua", "28/12/2023 17:00".
 * What is no moment comes back as it is.
 */
export function sayMoment(moment: string, now: Date): string {
  const time = new Date(moment)
  if (Number.isNaN(time.getTime())) return moment
  const local = vietnamMoment(time)
  const [date, clock] = [local.slice(0, 10), local.slice(11, 16)]
  if (date === vietnamMoment(now).slice(0, 10)) return `${clock} hôm nay`
  if (date === vietnamMoment(new Date(now.getTime() - day)).slice(0, 10)) return `${clock} hôm qua`
  return sayTyped(local)
}
