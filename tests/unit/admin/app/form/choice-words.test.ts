import { describe, expect, it } from 'vitest'
import { choiceWords } from '#admin/app/form/choice-words.ts'

const { ariaLiveMessages: said } = choiceWords

describe('choiceWords', () => {
  it('says what was chosen and what was taken back', () => {
    expect(said.onChange({ action: 'select-option', label: 'Hội nghị' })).toBe('Đã chọn Hội nghị.')
    expect(said.onChange({ action: 'pop-value', label: 'Hội nghị' })).toBe('Đã bỏ Hội nghị.')
    expect(said.onChange({ action: 'clear' })).toBe('Đã bỏ chọn.')
  })

  it('says where the reader stands and how many there are', () => {
    expect(said.onFocus({ label: 'Kỷ niệm', isSelected: true })).toBe('Kỷ niệm, đang chọn.')
    expect(said.onFocus({ label: 'Kỷ niệm' })).toBe('Kỷ niệm')
    const resultsMessage = choiceWords.screenReaderStatus({ count: 2 })
    expect(said.onFilter({ inputValue: 'hoi', resultsMessage })).toBe('2 mục. Đang tìm “hoi”.')
    expect(said.onFilter({ inputValue: '', resultsMessage })).toBe('2 mục.')
  })

  it('says how to use the list', () => {
    expect(said.guidance({ context: 'menu' })).toBe('Phím lên, xuống để chọn, Enter để lấy, Escape để đóng.')
    expect(said.guidance({ context: 'input' })).toBe('Gõ để tìm, phím xuống để mở danh sách.')
    expect(said.guidance({ context: 'value' })).toBe('')
  })

  it('says that nothing fits', () => {
    expect(choiceWords.noOptionsMessage()).toBe('Không có mục nào khớp.')
    expect(choiceWords.loadingMessage()).toBe('Đang tìm…')
  })
})
