/** Words that ask, folded: no article need say them, and none of them is another word mistyped. */
const asking = new Set('ai gi nao dau sao may'.split(' '))

/** Whether a word, folded, only asks: "ai" of "ai chủ trì hội nghị lần thứ 20". */
export function isAsking(folded: string): boolean {
  return asking.has(folded)
}
