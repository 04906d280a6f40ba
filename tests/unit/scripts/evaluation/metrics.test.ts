import { describe, expect, it } from 'vitest'
import { judge, meanOf, medianOf } from '../../../../scripts/evaluation/metrics.ts'

describe('the quality of answers', () => {
  it('is whole where the one right answer comes first', () => {
    expect(judge([7, 1, 2], new Set([7]))).toEqual({
      'success@1': 1,
      'MRR@10': 1,
      'recall@10': 1,
      'nDCG@10': 1,
      empty: 0,
    })
  })

  it('is what it is by hand where two of three right answers are second and fourth', () => {
    const quality = judge([9, 1, 8, 2], new Set([1, 2, 3]))
    expect(quality['success@1']).toBe(0)
    expect(quality['MRR@10']).toBe(0.5)
    expect(quality['recall@10']).toBeCloseTo(2 / 3, 12)
    // (1 / log2 3 + 1 / log2 5) / (1 + 1 / log2 3 + 1 / 2)
    expect(quality['nDCG@10']).toBeCloseTo(1.0616063 / 2.1309298, 6)
  })

  it('does not count an eleventh answer', () => {
    const found = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 1]
    expect(judge(found, new Set([1]))).toEqual({
      'success@1': 0,
      'MRR@10': 0,
      'recall@10': 0,
      'nDCG@10': 0,
      empty: 0,
    })
  })

  it('is empty where nothing was found', () => {
    expect(judge([], new Set([1])).empty).toBe(1)
  })

  it('asks of nDCG no more than ten right answers', () => {
    const right = Array.from({ length: 12 }, (_, place) => place)
    const quality = judge(right, new Set(right))
    expect(quality['nDCG@10']).toBe(1)
    expect(quality['recall@10']).toBeCloseTo(10 / 12, 12)
  })
})

describe('sums', () => {
  it('are the mean and the middle', () => {
    expect(meanOf([1, 2, 6])).toBe(3)
    expect(medianOf([9, 1, 2])).toBe(2)
    expect(medianOf([10, 9, 1, 2])).toBe(9)
  })

  it('are null of nothing', () => {
    expect([meanOf([]), medianOf([])]).toEqual([null, null])
  })
})
