import * as z from 'zod'
import { roles } from '../members/member.ts'
import { rightsOf } from '../members/rights.ts'
import { defineAction } from './action.ts'

/** Who and what is behind this address, and what the one who asks may do here. */
export const info = defineAction(z.unknown(), ({ name, author, member }) => ({
  repo: name,
  publish_modes: ['simple', 'editorial_workflow'],
  type: 'newsroom',
  author: author.name,
  member: { ...member, roleName: roles[member.role], rights: rightsOf(member.role) },
}))
