import type { Plugin } from 'vite'

const extensionsModule = /decap-cms-app\/dist\/esm\/extensions\.js$/u

/** Decap packages that our forms use; each is a dependency of decap-cms-app. */
const widgets = [
  'string',
  'number',
  'text',
  'image',
  'select',
  'markdown',
  'list',
  'object',
  'relation',
  'boolean',
]

function extensionsSource(): string {
  const imports = widgets.map((name) => `import ${name}Widget from 'decap-cms-widget-${name}'`)
  const registered = widgets.map((name) => `${name}Widget.Widget()`)
  return [
    `import { DecapCmsCore as CMS } from 'decap-cms-core'`,
    ...imports,
    `CMS.registerWidget([${registered.join(', ')}])`,
  ].join('\n')
}

/**
 * Registers only the widgets that our forms use: eight forge back ends, the map, the code editor and
 * the second rich-text editor would be two thirds of what the browser loads.
 */
export function ownExtensions(): Plugin {
  return {
    name: 'own-extensions',
    load: (id) => (extensionsModule.test(id) ? extensionsSource() : null),
  }
}
