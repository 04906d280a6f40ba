declare module 'decap-cms-core/dist/esm/redux' {
  /** A branch of Decap's state: an Immutable map. */
  interface StateMap {
    get(name: 'entry'): { toJS(): Readonly<Record<string, unknown>> } | undefined
    get(name: string): unknown
  }

  /** Decap's state (3.19.1), as far as our panes read it. */
  interface DecapState {
    readonly entryDraft: StateMap
  }

  /** The one store of the running Decap. */
  export const store: {
    getState(): DecapState
    /** Calls back after every change; the answer ends that. */
    subscribe(changed: () => void): () => void
    dispatch(action: { readonly type: string; readonly payload: unknown }): void
  }
}
