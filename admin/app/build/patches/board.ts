import type { Patch } from '../patch.ts'

const board = 'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js'

/** The board of all drafts. */
export const boardPatches: readonly Patch[] = [
  {
    module: board,
    reason: 'Brings in what may be done.',
    find: "import WorkflowCard from './WorkflowCard';",
    put: `import WorkflowCard from './WorkflowCard';
import { hasOwnRight } from '#admin/app/newsroom/signed-in.ts';
import { confirmStep } from '#admin/app/workflow/confirm-step.ts';
import { sayMoment } from '#admin/app/page/say-moment.ts';`,
  },
  {
    module: board,
    reason: 'The day of the last change is Vietnamese.',
    find: "const timestamp = dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'));",
    put: "const timestamp = sayMoment(entry.get('updatedOn'), new Date());",
  },
  {
    module: board,
    reason: 'Who may publish publishes from any column, and is not asked twice.',
    find: `    if (ownStatus !== status.last()) {
      window.alert(this.props.t('workflow.workflowList.onPublishingNotReadyEntry'));
      return;
    } else if (!window.confirm(this.props.t('workflow.workflowList.onPublishEntry'))) {
      return;
    }`,
    put: '',
  },
  {
    module: board,
    reason: 'Asks before it drops a draft, in Vietnamese whatever the browser speaks.',
    find: `    if (window.confirm(this.props.t('workflow.workflowList.onDeleteEntry'))) {
      this.props.handleDelete(collection, slug, ownStatus);
    }`,
    put: `    void confirmStep('discard').then(isSure => isSure && this.props.handleDelete(collection, slug, ownStatus));`,
  },
  {
    module: board,
    reason: 'The button stands only where it may be used.',
    find: "const canPublish = ownStatus === status.last() && !entry.get('isPersisting', false);",
    put: "const canPublish = !entry.get('isPersisting', false);",
  },
  {
    module: board,
    reason: 'The button stands only for whoever may publish.',
    find: "const allowPublish = collection?.get('publish');",
    put: "const allowPublish = collection?.get('publish') && hasOwnRight('publish');",
  },
  {
    module: board,
    reason: "An article's `body` is its organisation; what people know it by is its lead.",
    find: "body: entry.getIn(['data', 'body']),",
    put: "body: entry.getIn(['data', 'sapo']),",
  },
]
