import type { AstroIntegration } from 'astro'

/** The Astro adapter behind the resident renderer: it compiles pages and components to one server bundle, without content. */
export function residentAdapter(): AstroIntegration {
  return {
    name: 'ky-yeu-resident',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'ky-yeu-resident',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./resident-entry.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            hybridOutput: 'stable',
            sharpImageService: 'stable',
          },
        })
      },
    },
  }
}
