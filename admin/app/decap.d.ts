declare module 'decap-cms-backend-proxy' {
  /** What a file of the store looks like on the wire. */
  export interface LoadedEntry {
    /** Source of the file; `null` where there is none. */
    readonly data: string | null
    readonly file: { readonly path: string; readonly id: string | null; readonly label?: string }
  }

  /** One file of a save. */
  export interface DataFile {
    readonly path: string
    readonly slug: string
    readonly raw: string
    readonly newPath?: string
  }

  /** A picture that a save brings along. */
  export interface SavedAsset {
    readonly path: string
    toBase64(): Promise<string>
  }

  /** What Decap hands over for a save. */
  export interface EntrySave {
    readonly dataFiles: readonly DataFile[]
    readonly assets: readonly SavedAsset[]
  }

  /** A file of the media library. */
  export interface MediaFile {
    readonly id: string | null
    readonly name: string
    readonly path: string
    readonly size?: number
    readonly url?: string
    readonly displayURL?: string
    readonly file?: File
  }

  /** A draft: its step, and the files in which it differs from what is published. */
  export interface OpenDraft {
    readonly collection: string
    readonly slug: string
    readonly status: string
    readonly diffs: readonly {
      readonly path: string
      readonly newFile: boolean
      readonly id: string | null
    }[]
    readonly updatedAt: string
    readonly pullRequestAuthor: string
  }

  /** Decap's client of the proxy protocol (3.5.3), as far as we build on it. */
  export class ProxyBackend {
    constructor(config: object, options?: object)
    branch: string
    mediaFolder: string
    cmsLabelPrefix: string | undefined
    options: { readonly initialWorkflowStatus?: string }
    getEntry(path: string): Promise<LoadedEntry>
    entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>
    unpublishedEntry(name: {
      readonly id?: string
      readonly collection?: string
      readonly slug?: string
    }): Promise<OpenDraft>
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>
    entriesByFiles(files: readonly object[]): Promise<LoadedEntry[]>
    persistEntry(entry: EntrySave, options: Readonly<Record<string, unknown>>): Promise<unknown>
    getMedia(folder?: string): Promise<MediaFile[]>
    getNotes(collection: string, slug: string): Promise<readonly Readonly<Record<string, unknown>>[]>
    request(payload: object): Promise<unknown>
  }
}

declare module 'decap-cms-lib-util' {
  /** Where a list stands, and which steps it can take. */
  export class Cursor {
    static create(store: {
      readonly actions: readonly string[]
      readonly meta: Readonly<Record<string, unknown>>
      readonly data: Readonly<Record<string, unknown>>
    }): Cursor
    readonly data: { get(name: string): unknown }
  }

  /** Key under which a list of entries carries its cursor. */
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new () => object
}
declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: new () => object
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new () => object
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new () => object
}
