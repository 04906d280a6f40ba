/** One version of a file beside another, as the server tells of a conflict. */
export interface Conflict {
  readonly path: string
  readonly mine: string | null
  readonly theirs: string | null
  /** Revision of `theirs`; a save that carries it says "I have seen this". */
  readonly revision: string | null
  /** Both versions merged, with mine where both touched one thing; `null` where that was not possible. */
  readonly merged: string | null
  /** Labels of the fields that both touched. */
  readonly fields: readonly string[]
}

/** A request that the newsroom refused; the message is Vietnamese and says what to do. */
export class NewsroomError extends Error {
  readonly status: number
  /** Files that somebody else changed meanwhile; empty unless `status` is 409. */
  readonly conflicts: readonly Conflict[]

  constructor(status: number, message: string, conflicts: readonly Conflict[] = []) {
    super(message)
    this.name = 'NewsroomError'
    this.status = status
    this.conflicts = conflicts
  }

  // Decap shows `String(error)`; a class name in front would be noise to an editor.
  override toString(): string {
    return this.message
  }
}

const unreachable =
  'Không nối được với máy chủ. Bài vẫn còn nguyên trên màn hình: hãy kiểm tra mạng rồi lưu lại.'

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function toConflict(value: unknown): Conflict {
  const { path, mine, theirs, revision, merged, fields } = asRecord(value)
  return {
    merged: textOrNull(merged),
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [],
    path: textOrNull(path) ?? '',
    mine: textOrNull(mine),
    theirs: textOrNull(theirs),
    revision: textOrNull(revision),
  }
}

/** Makes the error of a refused request from the status and the JSON the server answered with. */
export function toNewsroomError(status: number, body: unknown): NewsroomError {
  const { error, conflicts } = asRecord(body)
  const message = textOrNull(error) ?? `Máy chủ báo lỗi ${String(status)}. Hãy thử lại.`
  return new NewsroomError(status, message, Array.isArray(conflicts) ? conflicts.map(toConflict) : [])
}

/** Which version of which file a save left behind. */
export interface FileRevision {
  readonly path: string
  readonly revision: string | null
}

/** The versions that the answer to a save names. */
export function savedRevisions(answer: unknown): readonly FileRevision[] {
  const { files } = asRecord(answer)
  if (!Array.isArray(files)) return []
  return files.map(asRecord).map(({ path, revision }) => ({
    path: textOrNull(path) ?? '',
    revision: textOrNull(revision),
  }))
}

/** A file in which a save was merged with what somebody else saved meanwhile. */
export interface MergedFile {
  readonly path: string
  readonly source: string
}

/** The files that the answer to a save names as merged. */
export function mergedFiles(answer: unknown): readonly MergedFile[] {
  const { merged } = asRecord(answer)
  if (!Array.isArray(merged)) return []
  return merged.map(asRecord).flatMap(({ path, source }) => {
    return typeof path === 'string' && typeof source === 'string' ? [{ path, source }] : []
  })
}

/** Signs in again where a session has ended; `false` where the editor did not. */
type SignInAgain = () => Promise<boolean>

let signInAgain: SignInAgain | null = null

/** Sets what is done where a session has ended in the midst of work; `null`: nothing, the refusal is told. */
export function onSessionEnd(way: SignInAgain | null): void {
  signInAgain = way
}

async function send(address: string, payload: object, keepalive = false): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(payload), ...(keepalive && { keepalive }) }
  try {
    return await fetch(address, request)
  } catch {
    throw new NewsroomError(0, unreachable)
  }
}

/** Sends a request, and once more after the editor signed in again. */
async function sendSignedIn(address: string, payload: object): Promise<Response> {
  const response = await send(address, payload)
  if (response.status !== 401 || signInAgain === null || !(await signInAgain())) return response
  return send(address, payload)
}

/** As `askNewsroom`, but a session that ended is only told: for what nobody asked for, such as keeping his typing. */
export async function askQuietly(address: string, payload: object): Promise<unknown> {
  return readAnswer(await send(address, payload))
}

/** As `askQuietly`, and sent also where the tab closes meanwhile; browsers take at most 64 kB so. */
export async function askLeaving(address: string, payload: object): Promise<unknown> {
  return readAnswer(await send(address, payload, true))
}

async function readAnswer(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw toNewsroomError(response.status, body)
  return body
}

/**
 * Sends JSON to the newsroom and gives the JSON it answers. Rejects with a `NewsroomError`, also where
 * the server cannot be reached (status 0).
 */
export async function askNewsroom(address: string, payload: object): Promise<unknown> {
  return readAnswer(await sendSignedIn(address, payload))
}
