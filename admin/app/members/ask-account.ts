import { NewsroomError, askNewsroom, toNewsroomError } from '#admin/app/newsroom/answer.ts'
import { type Answer, asRecord } from '#admin/app/page/ask-desk.ts'

/** Asks the sign-in (`/api/auth/…`) to change something. Rejects with a `NewsroomError` in Vietnamese. */
export async function askAccount(what: string, fields: object = {}): Promise<Answer> {
  return asRecord(await askNewsroom(`/api/auth/${what}`, fields))
}

/** Reads from the sign-in. Rejects with a `NewsroomError` in Vietnamese. */
export async function readAccount(what: string): Promise<unknown> {
  const response = await fetch(`/api/auth/${what}`).catch(() => {
    throw new NewsroomError(0, 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.')
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw toNewsroomError(response.status, body)
  return body
}
