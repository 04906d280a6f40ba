import { execFileSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseName, openData } from '#admin/server/data/open-data.ts'
import { openAccounts } from '#admin/server/members/accounts.ts'
import { openReleaseLinks } from '#src/releases/release-links.ts'
import { type GivenSettings, findPlaces, readPort, readSetting, settingOptions } from './settings.ts'

function git(repository: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: repository, encoding: 'utf8' }).trim()
}

/** Whether the newsroom answers on this machine, and how the copy stands that it keeps elsewhere. */
async function askHealth(
  given: GivenSettings,
): Promise<{ readonly newsroom: string; readonly copy: string }> {
  const address = `http://127.0.0.1:${readPort(given)}/api/health`
  const answer = await fetch(address, { signal: AbortSignal.timeout(3000) }).catch(() => null)
  if (answer?.ok !== true) return { newsroom: 'không trả lời', copy: 'chưa rõ' }
  const { copy } = Object(await answer.json()) as { readonly copy?: unknown }
  const said = copy === 'complete' ? 'đủ' : copy === 'behind' ? 'chưa đủ, xem nhật ký' : 'không giữ'
  return { newsroom: 'đang chạy', copy: said }
}

async function countMembers(data: string): Promise<string> {
  if (!existsSync(join(data, databaseName))) return 'chưa có'
  const database = openData(data)
  const { members } = await openAccounts(database, { folder: data })
  const all = members.list()
  database.close()
  const administrators = all.filter(({ role, isDisabled }) => role === 'administrator' && !isDisabled).length
  return `${all.length}, trong đó ${administrators} quản trị`
}

function sayReleases(site: string | undefined): string {
  if (site === undefined || !existsSync(join(site, 'releases'))) return 'chưa có'
  const links = openReleaseLinks(resolve(site))
  return `${links.ids().length} bản, đang hiện ${links.current() ?? 'không bản nào'}`
}

function sayRoom(folder: string): string {
  const { bavail, bsize } = statfsSync(folder)
  return `${((bavail * bsize) / 1e9).toFixed(1)} GB`
}

/** Says in a few lines how a newsroom is. Works whether it runs or not. */
export async function runStatus(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: settingOptions })
  const given = values as GivenSettings
  const { repository, data } = findPlaces(given)
  const { newsroom, copy } = await askHealth(given)
  const lines = {
    'Trang biên tập': newsroom,
    'Bản sao nơi khác': copy,
    'Kho bài': `${repository}, lần ghi cuối ${git(repository, 'log', '-1', '--format=%cd %s', '--date=format:%d/%m/%Y %H:%M', 'main')}`,
    'Tệp trong kho': git(repository, 'ls-tree', '-r', '--name-only', 'main').split('\n').length,
    'Bản nháp': git(repository, 'for-each-ref', '--format=.', 'refs/heads/cms').replaceAll('\n', '').length,
    'Thành viên': await countMembers(data),
    'Bản phát hành': sayReleases(readSetting('site', given)),
    'Đĩa còn trống': sayRoom(repository),
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name.padEnd(18)}${value}`)
    .join('\n')
}
