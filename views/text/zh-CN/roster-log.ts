/** The page that tells what happened to a roster. */
export const rosterLog = {
  step: '发生过什么',
  lead: '谁排的、谁答复的、换给了谁、哪一班取消了。别的机构的人只写编号。',
  did: (who: string, did: string) => `${who}：${did}`,
  shiftOf: (who: string, when: string) => `${who}，${when}`,
}
