import { expect, test } from 'vitest'
import { chooseKeys } from '#src/suggestions/choose-keys.ts'
import { keysOf, parentOf, pathOf } from '#src/suggestions/keys.ts'

test('a start has a key for each length it reaches', () => {
  expect(keysOf('hoi nghi ban')).toEqual(['h', 'ho', 'hoi', 'hoi n', 'hoi ngh', 'hoi nghi ', 'hoi nghi ban'])
  expect(keysOf('20')).toEqual(['2', '20'])
  expect(keysOf('')).toEqual([])
})

test('each key but the first letter is split from another', () => {
  expect(parentOf('hoi n')).toBe('hoi')
  expect(parentOf('h')).toBeNull()
})

test('files have different names that every disk takes', () => {
  const keys = ['con', 'hoi n', 'hoi_n', '漢', 'ж', '../', 'a-b', 'a']
  const paths = keys.map(pathOf)
  expect(new Set(paths).size).toBe(keys.length)
  for (const path of paths) expect(path).toMatch(/^goi-y\/[-a-z0-9]\/t-[-a-z0-9_]+\.json$/u)
})

test('a word with a file of its own is asked before ones that are split', () => {
  const splits = new Set(['h', 'ho', 'hoi', 'n', 'ng', 'ngh', 'hoi n'])
  expect(chooseKeys(['hoi', 'nghi', 'quang', 'tri'], splits)).toEqual(['q', 't', 'hoi ngh', 'nghi '])
})
