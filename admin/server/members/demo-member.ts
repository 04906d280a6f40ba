import type { Author } from '../store/author.ts'
import type { Member } from './member.ts'

/**
 * Who works in a newsroom that was started for trying and for developing it: everybody on the machine itself, without a
 * password, in the name of the git repository's own author.
 */
export function demoMember({ name, email }: Author): Member {
  return {
    id: 'demo',
    name,
    email,
    role: 'administrator',
    sections: null,
    mustChangePassword: false,
    isDemo: true,
  }
}
