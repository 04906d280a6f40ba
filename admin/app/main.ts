import './look/admin.css'
import { DecapCmsApp as CMS } from 'decap-cms-app'
import type { CmsConfig, PreviewTemplateComponentProps } from 'decap-cms-core'
import type { ComponentType } from 'react'
import { listenForTitle } from './checklist/note-similar-title.ts'
import { type CollectionName, collections } from '#src/schema/collections.ts'
import { decapConfig, formatName } from './config.ts'
import { forgeBackend } from './forge-backend.ts'
import { readForge } from './forge.ts'
import { pictureComponent, writeDashes } from './form/markdown.ts'
import { provideRandomUuid } from './form/random-uuid.ts'
import { listenForSave } from './form/shortcuts.ts'
import { entryFormat, isYamlFile } from './format/entry-format.ts'
import { vietnamesePhrases } from './locale/vi.ts'
import { NewsroomBackend } from './newsroom/backend.ts'
import { beforeSave } from './newsroom/before-save.ts'
import { listenForWord } from './paste/listen.ts'
import { EntryPreview } from './preview/entry-preview.tsx'
import { widgets } from './widgets/widgets.ts'

const preview = EntryPreview as unknown as ComponentType<PreviewTemplateComponentProps>

provideRandomUuid(crypto)
CMS.registerBackend('newsroom', NewsroomBackend)
CMS.registerLocale('vi', vietnamesePhrases)
CMS.registerEditorComponent(pictureComponent)
CMS.registerRemarkPlugin(writeDashes as () => undefined)
for (const [name, control] of Object.entries(widgets)) CMS.registerWidget(name, control)
for (const name of Object.keys(collections) as CollectionName[]) {
  CMS.registerCustomFormat(formatName(name), isYamlFile(name) ? 'yml' : 'md', entryFormat(name))
  CMS.registerPreviewTemplate(name, preview)
}
CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => beforeSave(entry, new Date()),
})
listenForWord(document)
listenForSave(document)
listenForTitle(document)
const forge = readForge(document)
if (forge !== null) CMS.registerBackend(forge.name, await forgeBackend(forge.name))
CMS.init({ config: decapConfig(location.origin, forge) as unknown as CmsConfig })
