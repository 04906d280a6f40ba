import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'

/** The environment without variables that would point git at another repository. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
}

/** Largest listing of a repository, in bytes: a million files. */
const largestListing = 256 * 1024 * 1024

/** Standard output of one git command that changes nothing; paths are taken literally. Rejects where it fails. */
export function askGit(repository: string, ...arguments_: string[]): Promise<string> {
  const options = { cwd: repository, env: gitEnvironment(), maxBuffer: largestListing }
  return new Promise((resolve, reject) => {
    execFile('git', ['--literal-pathspecs', ...arguments_], options, (error, output) => {
      if (error === null) resolve(output)
      else reject(new Error(`${repository}: git ${arguments_.join(' ')}: ${error.message}`, { cause: error }))
    })
  })
}

/** What git holds under a name. */
interface GitObject {
  readonly id: string
  readonly bytes: Buffer
}

/** Objects of a repository, read through one git process that stays. */
export interface GitObjects {
  /** The object of a name (`refs/heads/main`, `<commit>:content/x.md`, an id); `null` where there is none. */
  read(name: string): Promise<GitObject | null>
  close(): void
}

interface Question {
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

const newline = 0x0a

/** Takes answers of `git cat-file --batch` apart: a line with id, kind and size, then the bytes and a newline. */
class AnswerReader {
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes that have to be there before another look is worth it. */
  #needed = 1

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
  }

  /** The next whole answer; `undefined` where it is not all there yet. */
  next(): GitObject | null | undefined {
    if (this.#length < this.#needed) return undefined
    const all = Buffer.concat(this.#chunks)
    this.#chunks = [all]
    const end = all.indexOf(newline)
    if (end < 0) return undefined
    const [id = '', , size] = all.toString('utf8', 0, end).split(' ')
    // `missing` and `ambiguous` come after the name that was asked for, which may hold spaces.
    const isThere = /^[0-9a-f]{40,64} \w+ \d+$/u.test(all.toString('utf8', 0, end))
    const length = isThere ? end + 1 + Number(size) + 1 : end + 1
    if (all.length < length) {
      this.#needed = length
      return undefined
    }
    this.#needed = 1
    this.#chunks = [all.subarray(length)]
    this.#length = all.length - length
    return isThere ? { id, bytes: all.subarray(end + 1, length - 1) } : null
  }
}

/** Opens the objects of a repository. The process does not keep ours alive; where it dies, the next read starts another. */
export function openGitObjects(repository: string): GitObjects {
  let child: ChildProcessWithoutNullStreams | null = null
  let questions: Question[] = []

  function start(): ChildProcessWithoutNullStreams {
    const answers = new AnswerReader()
    const git = spawn('git', ['cat-file', '--batch'], { cwd: repository, env: gitEnvironment() })
    const fail = (error: Error): void => {
      if (child !== git) return
      child = null
      const asked = questions
      questions = []
      for (const { reject } of asked) reject(error)
    }
    git.stdout.on('data', (chunk: Buffer) => {
      answers.push(chunk)
      for (let answer = answers.next(); answer !== undefined; answer = answers.next())
        questions.shift()?.resolve(answer)
      if (questions.length === 0) letGo(git)
    })
    git.stdin.on('error', () => undefined)
    git.on('error', fail)
    git.on('close', (code) => fail(new Error(`${repository}: git cat-file ended with ${String(code)}`)))
    return git
  }

  return {
    read(name) {
      if (/[\0\n]/u.test(name)) return Promise.resolve(null)
      child ??= start()
      hold(child)
      const git = child
      return new Promise((resolve, reject) => {
        questions.push({ resolve, reject })
        git.stdin.write(`${name}\n`)
      })
    },
    close() {
      child?.stdin.end()
      child = null
    },
  }
}

type Refable = { ref?: () => void; unref?: () => void }

function handles(git: ChildProcessWithoutNullStreams): Refable[] {
  return [git, git.stdin as Refable, git.stdout as Refable, git.stderr as Refable]
}

function hold(git: ChildProcessWithoutNullStreams): void {
  for (const handle of handles(git)) handle.ref?.()
}

function letGo(git: ChildProcessWithoutNullStreams): void {
  for (const handle of handles(git)) handle.unref?.()
}
