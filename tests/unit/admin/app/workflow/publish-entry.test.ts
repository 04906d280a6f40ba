import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const log = vi.hoisted((): string[] => [])
vi.mock('#admin/app/workflow/progress.ts', () => ({
  showStep: (text: string) => log.push(text),
  showOutcome: ({ text }: { readonly text: string }) => log.push(text),
  hideProgress: () => log.push('–'),
}))
vi.mock('#admin/app/workflow/hold-form.ts', () => ({ holdForm: () => undefined }))

const { publishEntry, tellOutcome } = await import('#admin/app/workflow/publish-entry.ts')
const live = { kind: 'live', text: 'Đã lên trang.', address: '/a/' } as const

function steps() {
  return {
    slug: 'a',
    mustSave: true,
    confirm: () => Promise.resolve(true),
    save: vi.fn((): Promise<string | undefined> => Promise.resolve('b')),
    publish: vi.fn((_slug: string) => {
      tellOutcome(live)
      return Promise.resolve()
    }),
  }
}

beforeEach(() => {
  log.length = 0
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('publishEntry', () => {
  it('saves, publishes what was saved and says each step', async () => {
    const order = steps()
    expect(await publishEntry(order)).toBe('b')
    expect(order.publish).toHaveBeenCalledWith('b')
    expect(log).toEqual(['Đang lưu…', 'Đang dựng trang…', 'Đã lên trang.'])
  })

  it('publishes at once what is saved already', async () => {
    const order = { ...steps(), mustSave: false }
    expect(await publishEntry(order)).toBe('a')
    expect(order.save).not.toHaveBeenCalled()
  })

  it('stops where the editor goes back, or the save is refused', async () => {
    const order = steps()
    expect(await publishEntry({ ...order, confirm: () => Promise.resolve(false) })).toBeUndefined()
    order.save.mockResolvedValueOnce(undefined)
    expect(await publishEntry(order)).toBeUndefined()
    expect(order.publish).not.toHaveBeenCalled()
    expect(log).toEqual(['–', 'Đang lưu…', '–'])
  })

  it('does nothing at a second press while one is under way', async () => {
    const order = steps()
    const [first, second] = await Promise.all([publishEntry(order), publishEntry(order)])
    expect([first, second]).toContain(undefined)
    expect(order.publish).toHaveBeenCalledTimes(1)
  })

  it('can be pressed again after a failure', async () => {
    const order = steps()
    order.publish.mockRejectedValueOnce(new Error('x'))
    await expect(publishEntry(order)).rejects.toThrow('x')
    expect(await publishEntry(order)).toBe('b')
  })
})

describe('tellOutcome', () => {
  it('shows at once what became of what was published from the board', () => {
    tellOutcome(live)
    expect(log).toEqual(['Đã lên trang.'])
  })
})
