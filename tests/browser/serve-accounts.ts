/**
 * Serves the admin of a newsroom that has accounts: the five articles in a repository of its own, an administrator, a
 * publisher and a reporter, an entry in the bin, three releases. Pages are not rendered: the demo does that.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAdmin } from '#admin/app/build.ts'
import { openData } from '#admin/server/data/open-data.ts'
import { listen } from '#admin/server/listen.ts'
import { openAccounts } from '#admin/server/members/accounts.ts'
import type { Role } from '#admin/server/members/member.ts'
import { createNewsroom } from '#admin/server/newsroom.ts'
import type { Release } from '#src/releases/release.ts'
import { mutePublisher } from '../unit/admin/server/mute-publisher.ts'
import { accountsPlace, accountsPort, type People, type Person } from './accounts-place.ts'

const project = join(import.meta.dirname, '..', '..')
const place = accountsPlace()
const root = join(place, 'store')
const data = join(place, 'data')
const site = join(place, 'site')
// The demo's server may build the same admin at the same time: each builds its own.
const admin = join(place, 'admin')
const binned = 'content/articles/2016/bai-xoa-nham.md'

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Tòa soạn', '-c', 'user.email=test@kyyeu.example', ...args], {
    cwd: root,
  })
}

function makeRepository(): void {
  for (const folder of ['content', 'public'])
    cpSync(join(project, folder), join(root, folder), { recursive: true })
  mkdirSync(join(root, 'content/articles/2016'), { recursive: true })
  writeFileSync(
    join(root, binned),
    '---\ntitle: "Bài bị xóa nhầm"\nkind: "news"\nstatus: "published"\n---\n\nNội dung.\n',
  )
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'Five articles')
  git('rm', '-q', binned)
  git('commit', '-q', '-m', 'Xóa: Bài bị xóa nhầm')
}

async function addPeople(): Promise<People> {
  const { members } = await openAccounts(openData(data), { folder: data })
  const add = async (role: Role, name: string): Promise<Person> => {
    const email = `${role}@coquan.example`
    const { password } = await members.add({ name, email, role })
    return { name, email, password }
  }
  return {
    administrator: await add('administrator', 'Nguyễn Thị Hồng Vân'),
    publisher: await add('publisher', 'Trần Văn Khánh'),
    reporter: await add('reporter', 'Lê Hà'),
  }
}

function release(id: string, made: string, isCurrent: boolean): Release {
  return { id, made, isCurrent }
}

function publisherWithReleases() {
  let kept: readonly Release[] = [
    release('20261123-063200-k3f9', '2026-11-23T06:32:00+07:00', true),
    release('20261122-171500-p2d1', '2026-11-22T17:15:00+07:00', false),
    release('20261102-081500-a8d7', '2026-11-02T08:15:00+07:00', false),
  ]
  return mutePublisher({
    progress: () => null,
    releases: () => Promise.resolve(kept),
    rollback: (id) => {
      kept = kept.map((one) => ({ ...one, isCurrent: one.id === id }))
      const found = kept.find(({ isCurrent }) => isCurrent)
      return found === undefined ? Promise.reject(new RangeError(id)) : Promise.resolve(found)
    },
  })
}

rmSync(place, { recursive: true, force: true })
mkdirSync(root, { recursive: true })
mkdirSync(site)
makeRepository()
writeFileSync(join(place, 'people.json'), JSON.stringify(await addPeople()))
await buildAdmin(admin)
const publisher = publisherWithReleases()
const app = await createNewsroom({ repository: root, accounts: 'real', data, publisher, site, admin })
await listen(app, { port: accountsPort })

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    rmSync(place, { recursive: true, force: true })
    process.exit(0)
  })
}
