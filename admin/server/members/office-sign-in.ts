import type { GenericOAuthConfig } from 'better-auth/plugins'
import { SetupError } from '../store/setup-error.ts'

/** Name of the office's sign-in in addresses: `/api/auth/callback/office`. */
export const officeProviderId = 'office'

/** The office's own accounts, by OpenID Connect. */
export interface OfficeSignIn {
  /** Address of the issuer, such as `https://dangnhap.example.vn`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly label: string
}

function discoveryOf(issuer: string): string {
  const address = URL.parse(issuer)
  if (address === null || !/^https?:$/u.test(address.protocol))
    throw new SetupError(`--oidc-issuer: cần địa chỉ https://…, nhận được "${issuer}".`)
  return `${issuer.replace(/\/+$/u, '')}/.well-known/openid-configuration`
}

/**
 * How better-auth is to ask the office's sign-in: authorization code with PKCE, the signature of the id token checked.
 * It opens existing accounts by their verified email and never makes one. Throws a `SetupError` for an issuer that is no address.
 */
export function officeProvider({ issuer, clientId, clientSecret, label }: OfficeSignIn): GenericOAuthConfig {
  return {
    providerId: officeProviderId,
    name: label,
    discoveryUrl: discoveryOf(issuer),
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    overrideUserInfo: false,
  }
}
