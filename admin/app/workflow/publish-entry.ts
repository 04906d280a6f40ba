import { holdForm } from './hold-form.ts'
import { watchPages } from './pages-made.ts'
import { hideProgress, showOutcome, showStep } from './progress.ts'
import type { Outcome } from './publication.ts'

/** The steps of publishing as the editor's form knows them. */
export interface PublishSteps {
  /** Decap's name of the entry; '' for a new one. */
  readonly slug: string
  /** Whether the form holds something that is not saved, or the entry is not published and has no draft yet. */
  readonly mustSave: boolean
  /** Asks the editor about what may be missing; `false` to stop. */
  readonly confirm: () => Promise<boolean>
  /** Saves the draft and gives its slug; `undefined` where the save was refused (which has been told). */
  readonly save: () => Promise<string | undefined>
  /** Publishes the draft; what became of it is told by the back end. */
  readonly publish: (slug: string) => Promise<unknown>
}

const line: { isUnderWay: boolean; outcome: Outcome | null } = { isUnderWay: false, outcome: null }

/** The back end tells here what became of what it published. */
export function tellOutcome(told: Outcome): void {
  line.outcome = told
  if (!line.isUnderWay) showOutcome(told)
}

function showWhatCame(): void {
  if (line.outcome === null) hideProgress()
  else showOutcome(line.outcome)
}

async function carryOut({ slug, mustSave, save, publish }: PublishSteps): Promise<string | undefined> {
  if (mustSave) showStep('Đang lưu…')
  const saved = mustSave ? await save() : slug
  if (saved === undefined) return undefined
  showStep('Đang dựng trang…')
  const stop = watchPages(showStep)
  try {
    await publish(saved)
  } finally {
    stop()
  }
  return saved
}

async function carryOutHeld(steps: PublishSteps): Promise<string | undefined> {
  holdForm(true)
  try {
    return await carryOut(steps)
  } finally {
    holdForm(false)
  }
}

/**
 * One press of "Đăng": asks what may be missing, saves what is not saved, publishes, and says step by step where it
 * stands. Nothing can be typed meanwhile, so nothing is typed past it. Gives the slug of what was saved, `undefined`
 * where nothing was. A second press while one is under way does nothing.
 */
export async function publishEntry(steps: PublishSteps): Promise<string | undefined> {
  if (line.isUnderWay) return undefined
  line.isUnderWay = true
  line.outcome = null
  try {
    return (await steps.confirm()) ? await carryOutHeld(steps) : undefined
  } finally {
    line.isUnderWay = false
    showWhatCame()
  }
}
