import type { Patch } from '../patch.ts'

const face = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js'
const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js'
const backend = 'decap-cms-core/dist/esm/backend.js'

/** The bar above the form: our own buttons. */
export const toolbarPatches: readonly Patch[] = [
  {
    module: toolbar,
    reason: 'Brings in our own buttons.',
    find: "import { translate } from 'react-polyglot';",
    put: `import { translate } from 'react-polyglot';
import { EntryActions, entryState } from '#admin/app/workflow/entry-actions.tsx';
import { EntryLink } from '#admin/app/workflow/entry-link.tsx';`,
  },
  {
    module: toolbar,
    reason: 'One button publishes from any step; Decap asks to move through every step and to confirm it.',
    find: 'hasWorkflow ? this.renderWorkflowControls() : this.renderSimpleControls()',
    put: '_jsx(EntryActions, this.props)',
  },
  {
    module: toolbar,
    reason: 'The link says whether it shows the draft or the page.',
    find: 'hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
    put: '_jsx(EntryLink, this.props)',
  },
  {
    module: face,
    reason: 'The form is checked before it is published.',
    find: `        onPublish: onPublish,
        unPublish: unPublish,
        onDuplicate: onDuplicate,
        onPublishAndNew`,
    put: `        onPublish: this.handleOnPublish,
        unPublish: unPublish,
        onDuplicate: onDuplicate,
        onPublishAndNew`,
  },
  {
    module: face,
    reason: 'The form is checked before it is handed on.',
    find: 'onChangeStatus: onChangeStatus,',
    put: `onChangeStatus: async (name) => {
          await this.controlPaneRef.switchToDefaultLocale();
          this.controlPaneRef.validate();
          return onChangeStatus(name);
        },`,
  },
  {
    module: backend,
    reason: 'The address of a draft is whole as the newsroom gives it.',
    find: 'url: previewUrlFormatter(deployPreview.url, collection, slug, entry, this.config.slug),',
    put: 'url: deployPreview.url,',
  },
]
