import { readerHeaders, type Transport } from '#src/publishing/headers.ts'

// Decap styles itself from scripts and shows pictures that are not saved yet as blobs. The preview pane is a
// frame without an address (srcdoc), which needs no permission. No `unsafe-eval`: the admin is bundled without it.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** The headers of every answer under /admin/ and /api/: the readers', with the policy that Decap needs. */
export function adminHeaders(transport: Transport): Record<string, string> {
  return {
    ...readerHeaders(transport),
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'same-origin',
  }
}
