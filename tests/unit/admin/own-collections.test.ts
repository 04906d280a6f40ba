import { describe, expect, it } from 'vitest'
import { mayWriteWith } from '#admin/app/newsroom/own-collections.ts'
import { type Role, roles } from '#admin/server/members/member.ts'
import { mayWrite, rightsOf } from '#admin/server/members/rights.ts'
import { type CollectionName, collections } from '#src/schema/collections.ts'

describe('mayWriteWith', () => {
  it('offers every role just the collections that the server lets it write', () => {
    const everyRole = Object.keys(roles) as Role[]
    const collectionNames = Object.keys(collections) as CollectionName[]
    const pairs = everyRole.flatMap((role) => collectionNames.map((name) => [role, name] as const))
    const offered = pairs.filter(([role, name]) => mayWriteWith(rightsOf(role), name))
    expect(offered).toEqual(pairs.filter(([role, name]) => mayWrite(role, name)))
    expect(offered).toContainEqual(['reporter', 'articles'])
  })

  it('offers nothing that is no collection', () => {
    expect(mayWriteWith(rightsOf('administrator'), 'toString')).toBe(false)
  })
})
