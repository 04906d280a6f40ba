import type { PageReading } from './page-reading.ts'

function reportTitle({ title }: PageReading): object {
  return title.inSource
    ? { text: title.text, inSource: true }
    : { text: null, inSource: false, derived: title.text }
}

function reportMakers({ layout }: PageReading): object {
  return { byline: layout.byline, source: layout.origin }
}

function reportTime({ findings, layout }: PageReading): object {
  const { publication } = layout
  const { event, anniversary, period } = findings
  return {
    published: publication === null ? null : { iso: publication.iso, raw: publication.raw },
    event,
    ...(anniversary === null ? {} : { anniversary }),
    period,
  }
}

/**
 * What the import read in one page, as `--json` prints it: the shape of the golden table of the tests.
 * `null` says that the page does not tell; every `raw` is a literal piece of the page.
 */
export function toReport(id: string, reading: PageReading): object {
  const { layout, findings, captions, defects } = reading
  const { kind, org, province, session, khoa, term, documents, congresses, persons, figures } = findings
  return {
    id,
    kind,
    title: reportTitle(reading),
    subtitle: layout.subtitle,
    ...(layout.sapo === null ? {} : { sapo: layout.sapo }),
    breadcrumb: layout.breadcrumb,
    section: layout.section,
    ...reportTime(reading),
    ...reportMakers(reading),
    captions,
    org,
    province,
    session,
    khoa,
    term,
    documents,
    congresses,
    persons,
    figures,
    bodyParagraphs: layout.parts.filter((part) => part.kind === 'paragraph').length,
    junk: layout.junk,
    defects: defects.map(({ raw }) => raw),
  }
}
