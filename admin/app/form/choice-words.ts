/** One choice as the list of choices tells a screen reader of it. */
interface Choice {
  readonly label?: string
  readonly isSelected?: boolean
}

function guide({ context }: { readonly context: string }): string {
  if (context === 'menu') return 'Phím lên, xuống để chọn, Enter để lấy, Escape để đóng.'
  return context === 'input' ? 'Gõ để tìm, phím xuống để mở danh sách.' : ''
}

function sayChange({ action, label = '' }: { readonly action: string; readonly label?: string }): string {
  if (action === 'select-option') return `Đã chọn ${label}.`
  return action === 'clear' || label === '' ? 'Đã bỏ chọn.' : `Đã bỏ ${label}.`
}

/** What the boxes with a list of choices say and show, in Vietnamese; `react-select` speaks English by itself. */
export const choiceWords = {
  loadingMessage: (): string => 'Đang tìm…',
  noOptionsMessage: (): string => 'Không có mục nào khớp.',
  screenReaderStatus: ({ count }: { readonly count: number }): string => `${String(count)} mục.`,
  ariaLiveMessages: {
    guidance: guide,
    onChange: sayChange,
    onFilter: ({
      inputValue,
      resultsMessage,
    }: {
      readonly inputValue: string
      readonly resultsMessage: string
    }): string => (inputValue === '' ? resultsMessage : `${resultsMessage} Đang tìm “${inputValue}”.`),
    onFocus: ({ label = '', isSelected = false }: Choice): string =>
      isSelected ? `${label}, đang chọn.` : label,
  },
} as const
