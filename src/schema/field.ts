/** What a field holds; each kind has one Zod schema, one Decap widget and one JSON Schema. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'markdown'
  | 'slug'
  | 'date'
  | 'moment'
  | 'period'
  | 'term'
  | 'address'
  | 'url'
  | 'email'
  | 'picture'
  | 'number'
  | 'boolean'

interface Described {
  /** Vietnamese name that the form and every fault show. */
  readonly label: string
  /** One Vietnamese sentence under the field. */
  readonly hint?: string
  readonly required?: true
  /** The part of the form the field belongs to, in Vietnamese. */
  readonly part?: string
}

/** A single value without structure. */
export interface PlainField extends Described {
  readonly kind: FieldKind
  /** Longest text accepted, in characters. */
  readonly max?: number
}

/** One of a closed set of values, each with its Vietnamese name. */
export interface ChoiceField<Value extends string = string> extends Described {
  readonly kind: 'choice'
  readonly options: Readonly<Record<Value, string>>
  /** The value a new entry starts with. */
  readonly preset?: NoInfer<Value>
}

/** The slug of an entry of another collection. */
interface ReferenceField extends Described {
  readonly kind: 'reference'
  readonly collection: string
}

/** Several fields under one name. */
interface GroupField<Fields extends FieldTable = FieldTable> extends Described {
  readonly kind: 'group'
  readonly fields: Fields
}

/** Any number of values of one field. */
interface ListField<Item extends Field = Field> extends Described {
  readonly kind: 'list'
  readonly item: Item
}

export type Field = PlainField | ChoiceField | ReferenceField | GroupField | ListField

/** Fields of a collection, in the order in which files and forms show them. */
export interface FieldTable {
  readonly [name: string]: Field
}

type ValueOf<F extends Field> =
  F extends ListField<infer Item>
    ? ValueOf<Item>[]
    : F extends GroupField<infer Fields>
      ? EntryOf<Fields>
      : F extends ChoiceField<infer Value>
        ? Value
        : F extends { kind: 'number' }
          ? number
          : F extends { kind: 'boolean' }
            ? boolean
            : string

/**
 * The record a field table describes: every key is present; a value that is not
 * required may be `null`, and a list that nobody filled is empty.
 */
export type EntryOf<Fields extends FieldTable> = {
  -readonly [Name in keyof Fields]: Fields[Name] extends { kind: 'list' } | { required: true }
    ? ValueOf<Fields[Name]>
    : ValueOf<Fields[Name]> | null
}
