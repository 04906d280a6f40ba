/** Pages of a site in one state: several in several folders, each with the state in it, large enough to be compressed. */
export function statePages(state: number): ReadonlyMap<string, string> {
  const page = `<p>${String(state)}</p>${'Hội nghị Ban Chấp hành '.repeat(100)}`
  const lists = Array.from({ length: 12 }, (_, list) => `tu-khoa/tu-${String(list)}/index.html`)
  return new Map(['index.html', '2024/index.html', ...lists].map((path) => [path, page]))
}
