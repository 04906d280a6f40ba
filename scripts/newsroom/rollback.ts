import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openReleaseLinks } from '#src/releases/release-links.ts'
import { SetupError } from '#admin/server/store/setup-error.ts'
import { noteOwnDeed } from './own-deed.ts'
import { readPlaces, readSetting, requireSetting, settingOptions } from './settings.ts'

/**
 * Lets readers see an earlier release: the one named, or the one before the current. Works beside a running newsroom,
 * whose next publish shows the newest state again. Gives what to print.
 */
export async function runRollback(args: readonly string[]): Promise<string> {
  const options = { ...settingOptions, list: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const links = openReleaseLinks(resolve(requireSetting('site', values)))
  const ids = links.ids()
  const current = links.current()
  if (values.list && ids.length === 0) return 'Chưa có bản phát hành nào.'
  if (values.list) return ids.map((id) => `${id === current ? '*' : ' '} ${id}`).join('\n')
  const id = positionals[0] ?? ids[ids.indexOf(current ?? '') + 1]
  if (id === undefined) throw new SetupError('Không có bản phát hành nào trước bản đang hiện.')
  await links.pin(id)
  // Readers come first: a release can be rolled back also where only the site is at hand.
  if (readSetting('repository', values) !== undefined)
    await noteOwnDeed(readPlaces(values).data, 'rollback', id)
  return `Người đọc đang thấy bản ${id}. Lần đăng kế tiếp lại theo kho bài.`
}
