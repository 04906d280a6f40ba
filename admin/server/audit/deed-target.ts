import { roles } from '../members/member.ts'

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Gives the email of a member by id, for people; `null` if there is none. */
export type EmailOf = (id: string) => string | null

/** What an action is done to: files, else a draft, else whoever or whatever its parameters name. */
function thingIn(fields: Fields, emailOf: EmailOf): string {
  const { path, newPath, collection, slug, email, id } = fields
  const files = [fields['entry'], fields['asset'], ...listOf(fields['dataFiles'])].map(
    (file) => fieldsOf(file)['path'],
  )
  const paths = [path, newPath, ...listOf(fields['paths']), ...files].filter(isText)
  if (paths.length > 0) return paths.join(', ')
  if (isText(slug)) return `${isText(collection) ? collection : ''}/${slug}`
  return isText(email) ? email : isText(id) ? (emailOf(id) ?? id) : ''
}

const steps: Readonly<Record<string, string>> = {
  draft: 'bản nháp',
  pending_review: 'chờ duyệt',
  pending_publish: 'chờ đăng',
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key
}

/** How a field of the parameters reads in the log; those that say nothing about what was changed have no line here. */
const words: readonly (readonly [name: string, say: (value: unknown) => string | null])[] = [
  ['newStatus', (value) => (isText(value) ? `sang bước ${nameIn(steps, value)}` : null)],
  ['newSlug', (value) => (isText(value) ? `thành ${value}` : null)],
  ['role', (value) => (isText(value) ? nameIn(roles, value) : null)],
  ['isDisabled', (value) => (value === true ? 'khóa' : value === false ? 'mở khóa' : null)],
  [
    'sections',
    (value) => (value === null ? 'mọi chuyên mục' : listOf(value).filter(isText).join(', ') || null),
  ],
  ['options', (value) => (fieldsOf(value)['useWorkflow'] === true ? 'bản nháp' : null)],
]

/**
 * What an action was done to and what it was to become, in words:
 * `binh@example.vn (Quản trị)`, `articles/2024/hoi-nghi (sang bước chờ đăng)`.
 */
export function deedTarget(parameters: unknown, emailOf: EmailOf): string {
  const fields = fieldsOf(parameters)
  const details = words.flatMap(([name, say]) => (Object.hasOwn(fields, name) ? [say(fields[name])] : []))
  const said = details.filter(isText)
  const thing = thingIn(fields, emailOf)
  return said.length === 0 ? thing : `${thing} (${said.join(', ')})`
}
