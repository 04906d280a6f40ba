/**
 * Text without marks and in lower case, for comparing what people type:
 * "Đảng ủy" gives "dang uy". đ has no decomposition, so it is mapped first;
 * Ð (U+00D0) and ð, typed for Đ and đ in real texts, are taken as such.
 */
export function foldText(text: string): string {
  return text
    .replaceAll(/[đĐÐð]/gu, 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
}

/** The source of a pattern for the same words without marks; its classes and groups stay as they are. */
export function foldPattern(source: string): string {
  return source
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
}
