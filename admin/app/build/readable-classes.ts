import type { Plugin } from 'vite'

const decapModule = /decap-cms-[^/]+\/dist\/esm\/(?:.*\/)?([^/]+)\.js$/u
const styledTarget = /target: "\w+",(\s+)label: "(\w+)"/gu

/**
 * Gives Decap's styled components class names that a style sheet can hold on to: its Emotion marks
 * (`e1ektlme0`) are hashes that change with every release, so each becomes `decap-<module>-<component>`.
 */
export function readableClasses(): Plugin {
  return {
    name: 'readable-classes',
    enforce: 'pre',
    transform(code, id) {
      const name = decapModule.exec(id)?.[1]
      if (name === undefined || !code.includes('target: "')) return null
      const named = code.replaceAll(
        styledTarget,
        (_, space: string, label: string) => `target: "decap-${name}-${label}",${space}label: "${label}"`,
      )
      return { code: named, map: null }
    },
  }
}
