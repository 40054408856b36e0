/** What no message may hold anywhere: subjects, services, organisations, brands, the product (R30). */
export const forbidden =
  /离婚|家暴|调解|妇联|维权|心理|婚姻|律师|社工|咨询|辅导|红娘|家庭|公益|巾帼|静约|和谐|育家|田奶奶|当湖|长红|郑大姐|jingyue|divorce|marriage|mediation|lawyer|counsel|violence|women|family|hexie|harmony|sister/i
