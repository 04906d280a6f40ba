import type { Patch } from '../patch.ts'

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js'
const backend = 'decap-cms-core/dist/esm/backend.js'

/**
 * Keeping what is typed. Decap keeps a copy in the browser every two seconds of rest, offers it before the entry has
 * loaded (which then overwrites it, upstream issue 5055), and throws it away whenever another entry is saved. Ours is
 * kept while one types, in the browser and in the newsroom, and offered once, against what is saved.
 */
export const autosavePatches: readonly Patch[] = [
  {
    module: editor,
    reason: 'Brings in the offer.',
    find: "import debounce from 'lodash/debounce';",
    put: `import debounce from 'lodash/debounce';
import { offerBackup } from '#admin/app/autosave/offer-backup.ts';
import { openEntry } from '#admin/app/entry/open-entry.ts';`,
  },
  {
    module: editor,
    reason: 'Right after a save the form was still taken for unsaved: React tells it a moment later.',
    find: `      if (this.props.hasChanged) {
        return leaveMessage;`,
    put: `      if (openEntry()?.hasChanged) {
        return leaveMessage;`,
  },
  {
    module: editor,
    reason: 'The offer comes together with the form, before anything can be typed.',
    find: '  componentDidUpdate(prevProps) {',
    put: '  componentDidUpdate(prevProps, prevState) {',
  },
  {
    module: editor,
    reason: 'What was typed is offered once the entry has loaded, with when it was typed.',
    find: `    if (!prevProps.localBackup && this.props.localBackup) {
      const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }
    }`,
    put: `    const isReady = (props, { hasAsked }) => hasAsked && props.localBackup && (props.newEntry || (props.entry && !props.entry.get('isFetching'))) && props.entryDraft.getIn(['entry', 'data']);
    if (!isReady(prevProps, prevState) && isReady(this.props, this.state)) {
      const typed = this.props.localBackup.get('entry');
      void offerBackup({ typed: typed.get('data'), saved: this.props.entryDraft.getIn(['entry', 'data']), when: typed.get('updatedOn') }).then(isWanted => {
        if (isWanted) this.props.loadLocalBackup();
        else if (isWanted === false) this.deleteBackup();
      });
    }`,
  },
  {
    module: editor,
    reason:
      'Kept while one types, at least every second; never what is saved already: it was offered again once others had gone on from it.',
    find: `    this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
    put: `    if (openEntry()?.hasChanged) this.props.persistLocalBackup(entry, collection);
  }, 300, { maxWait: 1000 });`,
  },
  {
    module: editor,
    reason: 'Leaving a page with something unsaved keeps it.',
    find: `      this.deleteBackup();
      unblock();`,
    put: `      if (!openEntry()?.hasChanged) this.deleteBackup();
      unblock();`,
  },
  {
    module: backend,
    reason: 'The copy says when it was typed, and on what.',
    find: `        path: entry.get('path'),
        mediaFiles,
        ...(i18n && {`,
    put: `        path: entry.get('path'),
        mediaFiles,
        when: new Date().toISOString(),
        base: this.implementation.versionOf(entry.get('path')),
        ...(i18n && {`,
  },
  {
    module: backend,
    reason: 'The newsroom keeps a copy too.',
    find: '      const result = await localForage.setItem(getEntryBackupKey(), raw);',
    put: `      this.implementation.keepTyping(collection.get('name'), entry.get('slug'), entry.get('path'), raw);
      const result = await localForage.setItem(getEntryBackupKey(), raw);`,
  },
  {
    module: backend,
    reason: 'The later of the two copies counts.',
    find: 'const backup = await localForage.getItem(key);',
    put: "const backup = await this.implementation.latestTyping(collection.get('name'), slug, await localForage.getItem(key));",
  },
  {
    module: backend,
    reason: 'The offer says when it was typed.',
    find: `        raw,
        label,
        mediaFiles,
        meta: {
          path: prepareMetaPath(path, collection)
        }
      }));
    };`,
    put: `        raw,
        label,
        mediaFiles,
        updatedOn: backup.when,
        meta: {
          path: prepareMetaPath(path, collection)
        }
      }));
    };`,
  },
  {
    module: backend,
    reason: 'Saving one entry threw away what was typed into a new one.',
    find: `      slug && (await localForage.removeItem(getEntryBackupKey(collection.get('name'))));
`,
    put: `      void this.implementation.dropTyping(collection.get('name'), slug);
`,
  },
  {
    module: 'decap-cms-core/dist/esm/reducers/entryDraft.js',
    reason: 'What was typed is restored into the entry as it is now: its step and its path stay.',
    find: `        state.set('entry', backupEntry);
        state.setIn(['entry', 'newRecord'], !backupEntry.get('path'));`,
    put: `        state.setIn(['entry', 'data'], backupEntry.get('data'));
        if (!backupEntry.get('mediaFiles').isEmpty()) state.setIn(['entry', 'mediaFiles'], backupEntry.get('mediaFiles'));`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    reason:
      'What was restored is saved against the version it was typed on, so that work of others since is not overwritten.',
    find: `export function loadLocalBackup() {
  return {
    type: DRAFT_CREATE_FROM_LOCAL_BACKUP
  };
}`,
    put: `export function loadLocalBackup() {
  return (dispatch, getState) => {
    const state = getState();
    currentBackend(state.config).implementation.takeUpTyping(state.entryDraft.getIn(['entry', 'path']));
    dispatch({
      type: DRAFT_CREATE_FROM_LOCAL_BACKUP
    });
  };
}`,
  },
]
