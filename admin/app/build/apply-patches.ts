import type { Plugin } from 'vite'
import type { Patch } from './patch.ts'
import { autosavePatches } from './patches/autosave.ts'
import { boardPatches } from './patches/board.ts'
import { choicePatches } from './patches/choices.ts'
import { draftPatches } from './patches/draft.ts'
import { editorPatches } from './patches/editor.ts'
import { framePatches } from './patches/frame.ts'
import { listPatches } from './patches/list.ts'
import { listLoadingPatches } from './patches/list-loading.ts'
import { listSearchPatches } from './patches/list-search.ts'
import { mediaPatches } from './patches/media.ts'
import { markdownPatches } from './patches/markdown.ts'
import { notePatches } from './patches/notes.ts'
import { noticePatches } from './patches/notices.ts'
import { openingPatches } from './patches/opening.ts'
import { panePatches } from './patches/panes.ts'
import { pressingPatches } from './patches/pressing.ts'
import { rightPatches } from './patches/rights.ts'
import { toolbarPatches } from './patches/toolbar.ts'
import { workflowPatches } from './patches/workflow.ts'

/** Every place where Decap 3.16.3 is mended; the build stops when one no longer fits. */
export const patches: readonly Patch[] = [
  ...autosavePatches,
  ...boardPatches,
  ...choicePatches,
  ...draftPatches,
  ...editorPatches,
  ...framePatches,
  ...listPatches,
  ...listLoadingPatches,
  ...listSearchPatches,
  ...markdownPatches,
  ...mediaPatches,
  ...notePatches,
  ...noticePatches,
  ...openingPatches,
  ...panePatches,
  ...pressingPatches,
  ...rightPatches,
  ...toolbarPatches,
  ...workflowPatches,
]

function applyPatch(code: string, { find, put, module }: Patch): string {
  if (!code.includes(find)) {
    throw new Error(
      `admin/app: the patch for ${module} no longer fits: expected to find "${find}". Compare it with the installed version and mend admin/app/build/patches/.`,
    )
  }
  return code.replace(find, () => put)
}

/** Applies the patches while Decap is bundled. Throws an `Error` where the source is not what a patch expects. */
export function applyPatches(list: readonly Patch[] = patches): Plugin {
  return {
    name: 'apply-patches',
    enforce: 'pre',
    transform(code, id) {
      const own = list.filter(({ module }) => id.endsWith(module))
      if (own.length === 0) return null
      return { code: own.reduce(applyPatch, code), map: null }
    },
  }
}
