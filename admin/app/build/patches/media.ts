import type { Patch } from '../patch.ts'

const shelf = 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js'
const library = 'decap-cms-core/dist/esm/actions/mediaLibrary.js'
const card = 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js'

/** What is mended in pictures and their library. */
export const mediaPatches: readonly Patch[] = [
  {
    module: shelf,
    reason: 'Brings in our question.',
    find: "import { translate } from 'react-polyglot';",
    put: `import { translate } from 'react-polyglot';
import { ask } from '#admin/app/page/ask.ts';`,
  },
  {
    module: shelf,
    reason: 'Whoever deletes is asked in a dialog of our own.',
    find: `  handleDelete = () => {`,
    put: `  handleDelete = async () => {`,
  },
  {
    module: shelf,
    reason: 'Asks before a picture goes, in Vietnamese whatever the browser speaks.',
    find: `    if (!window.confirm(t('mediaLibrary.mediaLibrary.onDelete'))) {`,
    put: `    if (!(await ask({ title: 'Xóa ảnh đã chọn?', text: t('mediaLibrary.mediaLibrary.onDelete'), yes: 'Xóa ảnh' }))) {`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/media.js',
    reason: 'A picture that is not saved yet stands under its path in the repository, not under its address.',
    find: '} = state.medias[resolvedPath] || {};',
    put: '} = state.medias[`public${resolvedPath}`] || state.medias[resolvedPath] || {};',
  },
  {
    module: 'decap-cms-core/dist/esm/reducers/entries.js',
    reason: 'A picture of an earlier year was written down as if it lay beside the new ones.',
    find: 'export function selectMediaFilePublicPath(config, collection, mediaPath, entryMap, field) {',
    put: `export function selectMediaFilePublicPath(config, collection, mediaPath, entryMap, field) {
  if (mediaPath.startsWith('public/')) return mediaPath.slice('public'.length);`,
  },
  {
    module: 'decap-cms-core/dist/esm/reducers/mediaLibrary.js',
    reason:
      'While an entry was open only the pictures beside the new ones could be chosen, not those of other years.',
    find: `files = entryFiles.filter(f => isMediaFileInFolder(f.path, mediaFolder)).map(file => ({
      key: file.id,
      ...file
    }));`,
    put: `const kept = mediaLibrary.get('files') || [];
    const isKept = (file) => kept.some(({ path }) => path === file.path);
    files = entryFiles.filter((file) => file.draft && !isKept(file)).map((file) => ({ key: file.id, ...file })).concat(kept);`,
  },
  {
    module: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCardGrid.js',
    reason: 'The card takes the focus, not the place it lies in.',
    find: `    tabIndex: "0",
    style: {
      ...style,`,
    put: `    style: {
      ...style,`,
  },
  {
    module: card,
    reason: 'A picture could be chosen with a mouse only, and said nothing of itself.',
    find: `    tabIndex: "-1",
      isPrivate: isPrivate,`,
    put: `    tabIndex: 0,
      role: 'button',
      'aria-pressed': Boolean(isSelected),
      'aria-label': text,
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick();
      },
      isPrivate: isPrivate,`,
  },
  {
    module: card,
    reason: 'The button around the picture says its name.',
    find: 'loading: "lazy",',
    put: 'loading: "lazy", alt: "",',
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/Modal.js',
    reason: 'A dialog says its name; the library of pictures is the only one.',
    find: 'onRequestClose: onClose,',
    put: "onRequestClose: onClose, contentLabel: 'Kho ảnh',",
  },
  {
    module: library,
    reason: 'Brings in the names of pictures.',
    find: "import { basename, getBlobSHA } from 'decap-cms-lib-util';",
    put: "import { basename, getBlobSHA } from 'decap-cms-lib-util';\nimport { pictureName } from '#admin/app/form/picture-name.ts';",
  },
  {
    module: library,
    reason: 'A new picture took the place of another of the same name.',
    find: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    put: 'const fileName = pictureName(file.name, files.map((known) => known.name));',
  },
  {
    module: library,
    reason: 'Says in Vietnamese that a picture was not saved.',
    find: 'message: `Failed to persist media: ${error}`,',
    put: 'message: `Chưa tải được ảnh lên. ${error}`,',
  },
  {
    module: library,
    reason: 'Says in Vietnamese that a picture was not deleted.',
    find: `message: \`Failed to delete media: \${error.message}\`,
        type: 'error',
        dismissAfter: 8000
      }));
      return dispatch(mediaDeleteFailed());`,
    put: `message: \`Chưa xóa được ảnh. \${error.message}\`,
        type: 'error',
        dismissAfter: 8000
      }));
      return dispatch(mediaDeleteFailed());`,
  },
]
