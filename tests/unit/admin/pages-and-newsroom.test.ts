/** Where a page of the admin repeats what the newsroom's server says, since a browser cannot load the server. */
import { describe, expect, it } from 'vitest'
import { sayDeed } from '#admin/app/members/deed-names.ts'
import { roleDuties, roleNames } from '#admin/app/members/member-record.ts'
import { roles } from '#admin/server/members/member.ts'
import { rightFor, ruledActions } from '#admin/server/protocol/action-rights.ts'

describe('the roles on the page of members', () => {
  it('are those of the newsroom, under the same names', () => {
    expect(roleNames).toEqual(roles)
  })

  it('each say what they may do', () => {
    expect(Object.keys(roleDuties)).toEqual(Object.keys(roles))
  })
})

describe('the deeds on the page of the log', () => {
  // Reading the accounts and the log is not noted in the log.
  const unnoted = ['members', 'audit']
  const noted = ruledActions.filter((action) => rightFor(action, {}) !== 'read' && !unnoted.includes(action))

  it.each(noted)('have a Vietnamese name: %s', (action) => {
    expect(sayDeed(action)).not.toBe(action)
  })

  it('are shown as they are where nobody named them', () => {
    expect(sayDeed('somethingNew')).toBe('somethingNew')
  })
})
