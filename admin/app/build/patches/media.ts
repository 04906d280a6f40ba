import type { Patch } from '../patch.ts'

const library = 'decap-cms-core/dist/esm/actions/mediaLibrary.js'

/** What is mended in pictures and their library. */
export const mediaPatches: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/actions/media.js',
    reason: 'A picture that is not saved yet stands under its path in the repository, not under its address.',
    find: '} = state.medias[resolvedPath] || {};',
    put: '} = state.medias[`public${resolvedPath}`] || state.medias[resolvedPath] || {};',
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
