/** How grave a line is. */
type LogLevel = 'info' | 'warn' | 'error'

/** Tells one thing that happened, with what an administrator needs to find it. */
export type Log = (level: LogLevel, message: string, details?: Readonly<Record<string, unknown>>) => void

/** A log of one line of JSON each: `{"time":"…","level":"warn","message":"…",…}`; systemd and others read it as it is. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (level, message, details = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, message, ...details })}\n`)
  }
}
