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
