import { type ReactNode, useEffect } from 'react'
import { PresenceBar } from '#admin/app/presence/presence-bar.tsx'
import { openEntry } from '#admin/app/entry/open-entry.ts'
import { signedIn } from '#admin/app/newsroom/signed-in.ts'
import { confirmStep } from './confirm-step.ts'
import {
  type EntryState,
  type Rights,
  type Step,
  firstStep,
  otherSteps,
  sayState,
  sayStep,
} from './entry-state.ts'
import { standingOf } from './standing.ts'
import { startTyping } from './start-typing.ts'
import { StepMenu } from './step-menu.tsx'

/** What Decap hands to the bar above a form. */
export interface ToolbarProps {
  readonly isPersisting?: boolean
  readonly isPublishing?: boolean
  readonly isUpdatingStatus?: boolean
  readonly isDeleting?: boolean
  readonly hasChanged?: boolean
  readonly isNewEntry?: boolean
  readonly isModification?: boolean | null
  readonly currentStatus?: string
  readonly canCreateNewEntry?: boolean
  readonly showDelete: boolean
  readonly collection: { get(key: string): unknown }
  readonly onPersist: () => void
  readonly onPersistAndNew: () => void
  readonly onPublish: () => void
  readonly onChangeStatus: (status: string) => void
  readonly onDelete: () => void
  readonly onDeleteUnpublishedChanges: () => void
  readonly unPublish: () => void
  readonly onDuplicate: () => void
}

function stateOf(props: ToolbarProps): EntryState {
  return {
    isNewEntry: props.isNewEntry === true,
    hasChanged: props.hasChanged === true,
    currentStatus: props.currentStatus,
    isModification: props.isModification === true,
    standing: standingOf(openEntry()?.data ?? {}, new Date()),
  }
}

/** Where the entry stands, for the line under the way back to the list. */
export function entryState(props: ToolbarProps): string {
  return sayState(stateOf(props))
}

/** Decap names the steps of the workflow in capitals where it changes them. */
async function take(step: Step, props: ToolbarProps): Promise<void> {
  const doing: Readonly<Record<Step, () => void>> = {
    publish: props.onPublish,
    send: () => props.onChangeStatus('PENDING_REVIEW'),
    approve: () => props.onChangeStatus('PENDING_PUBLISH'),
    draft: () => props.onChangeStatus('DRAFT'),
    pending_review: () => props.onChangeStatus('PENDING_REVIEW'),
    pending_publish: () => props.onChangeStatus('PENDING_PUBLISH'),
    saveAndNew: props.onPersistAndNew,
    duplicate: props.onDuplicate,
    discard: props.onDeleteUnpublishedChanges,
    withdraw: props.unPublish,
    delete: props.onDelete,
  }
  if (await confirmStep(step)) doing[step]()
}

function SaveButton({
  props,
  state,
}: {
  readonly props: ToolbarProps
  readonly state: EntryState
}): ReactNode {
  const isSaved = !state.isNewEntry && !state.hasChanged
  const text = props.isPersisting === true ? 'Đang lưu…' : isSaved ? 'Đã lưu' : 'Lưu'
  return (
    <button
      type="button"
      className="entry-save"
      disabled={props.isPersisting === true || !state.hasChanged}
      onClick={() => {
        props.onPersist()
      }}
    >
      {text}
    </button>
  )
}

function isBusy({ isPersisting, isPublishing, isUpdatingStatus, isDeleting }: ToolbarProps): boolean {
  return [isPersisting, isPublishing, isUpdatingStatus, isDeleting].includes(true)
}

function rights(): Rights {
  return signedIn()?.rights ?? []
}

/**
 * The buttons above a form: where the entry stands, "Lưu", the one step that comes next for whoever is signed in,
 * and a menu of the rest. Takes the place of Decap's own, which asks to move through every step one by one.
 */
export function EntryActions(props: ToolbarProps): ReactNode {
  const state = stateOf(props)
  useEffect(() => {
    if (state.isNewEntry) startTyping()
  }, [state.isNewEntry])
  const first = firstStep(state, rights())
  const steps = otherSteps(state, rights(), {
    canCreate: props.canCreateNewEntry ?? props.collection.get('create') === true,
    canDelete: props.showDelete,
    canWithdraw: props.collection.get('name') === 'articles',
  })
  return (
    <div className="entry-actions">
      <SaveButton props={props} state={state} />
      {first === null ? null : (
        <button
          type="button"
          className="entry-first"
          disabled={isBusy(props)}
          onClick={() => {
            void take(first, props)
          }}
        >
          {sayStep(first)}
        </button>
      )}
      <StepMenu
        steps={steps.filter((step) => step !== first)}
        choose={(step) => {
          void take(step, props)
        }}
      />
      <PresenceBar />
    </div>
  )
}
