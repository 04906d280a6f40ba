import type { AstroIntegration } from 'astro'

// Astro 7's way to name an entry; Astro 8 knows no other and drops the setting, for which its types warn already.
const resolution = { entrypointResolution: 'auto' } as const

/** The Astro adapter behind the resident renderer: it compiles pages and components to one server bundle, without content. */
export function residentAdapter(): AstroIntegration {
  return {
    name: 'ky-yeu-resident',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'ky-yeu-resident',
          ...resolution,
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
