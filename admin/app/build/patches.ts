import type { Plugin } from 'vite'

/** One place of Decap's source that has to read otherwise, and why. */
export interface Patch {
  /** End of the module's path. */
  readonly module: string
  readonly reason: string
  readonly find: string
  readonly put: string
}

/** Every place where Decap 3.16.3 is mended; `applyPatches` stops the build when one no longer fits. */
export const patches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason:
      'The saved draft was offered before the entry had loaded and then overwritten by it (upstream issue 5055).',
    find: 'if (!prevProps.localBackup && this.props.localBackup) {',
    put: `const isReady = (props) => props.localBackup && (props.newEntry || (props.entry && !props.entry.get('isFetching') && props.entryDraft.get('entry')));
    if (!isReady(prevProps) && isReady(this.props)) {`,
  },
]

function applyPatch(code: string, { find, put, module }: Patch): string {
  if (!code.includes(find)) {
    throw new Error(
      `admin/app: the patch for ${module} no longer fits: expected to find "${find}". Compare it with the installed version and mend admin/app/build/patches.ts.`,
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
