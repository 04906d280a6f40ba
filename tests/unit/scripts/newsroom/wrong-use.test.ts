import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../admin/server/temporary-repository.ts'

const script = join(import.meta.dirname, '../../../../scripts/newsroom.ts')

let place: string

beforeAll(async () => {
  const undo: (() => Promise<void>)[] = []
  place = await temporaryFolder((step) => undo.push(step))
  writeFileSync(join(place, 'tep'), 'chữ')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', 'trong.git'], { cwd: place })
  return async () => {
    for (const step of undo.reverse()) await step()
  }
})

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: place,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  return { status, said: stderr.trim().replaceAll(place, '.'), shown: stdout }
}

describe('a command used wrongly', () => {
  it.each([
    [['status', '--repository', 'khong-co'], './khong-co: cần một kho bài, nhưng không có thư mục này.'],
    [['users', 'list', '--repository', '.'], '.: cần một kho bài, nhưng thư mục này không phải.'],
    [['backup', '--to', 'b', '--repository', 'tep'], './tep: cần một kho bài, nhưng đây là một tệp.'],
    [
      ['status', '--repository', 'trong.git'],
      './trong.git: kho này chưa có nhánh "main", nên chưa phải kho bài.',
    ],
    [['init', '--repository', 'tep/kho.git'], './tep/kho.git: cần một thư mục, nhưng ở đó có một tệp.'],
    [['init', '--repositroy', 'x'], 'Không có thiết lập "--repositroy".'],
    [['init', '--repository'], '--repository: thiếu giá trị, hoặc thừa.'],
    [['status', 'x', '--repository', '.'], 'Không hiểu "x" trên dòng lệnh.'],
    [['users', 'constructor', '--repository', '.'], 'Không có lệnh "users constructor".'],
    [['restore', '--from', 'khong-co', '--repository', 'moi'], './khong-co: cần một bản sao lưu của Kỷ Yếu'],
  ])('is told in Vietnamese what to do, without a line of the program: %j', (words, sentence) => {
    const { status, said } = run(...words)
    expect(status).toBe(1)
    expect(said.startsWith(sentence)).toBe(true)
    expect(said).not.toMatch(/Error|at .+:\d+:\d+/u)
    expect(readdirSync(place).toSorted()).toEqual(['tep', 'trong.git'])
  })

  it.each(['sttaus', 'constructor'])('is told that there is no such command: %s', (name) => {
    const { status, shown } = run(name)
    expect(status).toBe(2)
    expect(shown.startsWith(`Không có lệnh "${name}".`)).toBe(true)
  })

  it('is helped by --help behind every command', () => {
    const { status, shown } = run('restore', '--help')
    expect(status).toBe(0)
    expect(shown).toContain('--from FOLDER')
  })
})
