// A publisher's process in which some texts do what no text should be able to: they make it hang, or kill it.
import type { ContentSource } from '#src/site/content-source.ts'
import { servePublisher } from '#src/publishing/publisher-service.ts'

function hang(): never {
  for (;;);
}

function troubled(source: ContentSource): ContentSource {
  return {
    ...source,
    async readBytes(file) {
      const bytes = await source.readBytes(file)
      const text = Buffer.from(bytes).toString()
      if (text.includes('LÀM TREO')) hang()
      if (text.includes('LÀM CHẾT')) process.kill(process.pid, 'SIGKILL')
      return bytes
    },
  }
}

servePublisher({ wrap: troubled })
