import type { Report } from './evaluate.ts'
import type { Figures } from './figures.ts'

const heads = [
  'kind',
  'engine',
  'half',
  'n',
  'success@1',
  'MRR@10',
  'recall@10',
  'nDCG@10',
  'empty',
  'CPU ms, first',
  'later',
  'kB, first',
  'later',
  'requests, first',
  'later',
  'same later',
]

function inHundred(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1)
}

function rounded(value: number | null, unit = 1): string {
  return value === null ? '–' : (value / unit).toFixed(0)
}

function cellsOf(figures: Figures): string[] {
  const names = ['success@1', 'MRR@10', 'recall@10', 'nDCG@10', 'empty'] as const
  return [
    String(figures.n),
    ...names.map((name) => inHundred(figures[name])),
    rounded(figures.cpuMs),
    rounded(figures.laterCpuMs),
    rounded(figures.bytes, 1000),
    rounded(figures.laterBytes, 1000),
    rounded(figures.requests),
    rounded(figures.laterRequests),
    inHundred(figures.sameLater),
  ]
}

/** A report as a table of Markdown; shares in %. */
export function toTable({ documents, questions, withoutAnswer, engines, kinds }: Report): string {
  const rows = Object.entries(kinds).flatMap(([kind, answers]) =>
    Object.entries(answers).flatMap(([engine, parts]) =>
      Object.entries(parts).map(([half, figures]) => [kind, engine, half, ...cellsOf(figures)]),
    ),
  )
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const notes = engines.map(
    ({ name, note, indexSeconds }) => `- ${name}: ${note}; indexed in ${indexSeconds.toFixed(1)} s`,
  )
  const count = `${documents} documents, ${questions} questions asked, ${withoutAnswer} without a right answer among the documents left out`
  return [...lines, '', count, ...notes].join('\n')
}
