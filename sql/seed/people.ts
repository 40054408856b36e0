import type { TeamName } from './teams.ts'

/** Monday to Sunday: m morning, a afternoon, e evening, - at home. */
type Week = string

type Row = readonly [
  name: string,
  mailbox: string,
  teams: readonly TeamName[],
  week: Week,
  ...languages: string[],
]

/**
 * The people of the demonstration. All are invented: their given names are the year's solar terms, feasts and months.
 * Enough that no service is full, few enough that not every hour of each is open.
 * Whoever is in two teams holds two certificates and serves what both serve.
 */
export const people: readonly Row[] = [
  ['林立春', 'lin.lichun', ['lawyers'], 'ma a e - m - -', '平湖话'],
  ['周雨水', 'zhou.yushui', ['lawyers'], 'm ma - ae - - -'],
  ['沈惊蛰', 'shen.jingzhe', ['lawyers'], '- ae m m a - -', '平湖话', '英语'],
  ['陆春分', 'lu.chunfen', ['lawyers'], 'a m ma - me - -'],
  ['许清明', 'xu.qingming', ['lawyers'], 'm - ae ma - - -', '平湖话'],
  ['顾谷雨', 'gu.guyu', ['lawyers'], '- me a a ma - -'],
  ['何立夏', 'he.lixia', ['lawyers', 'academy'], 'a a m me a - -', '英语'],
  ['郑小满', 'zheng.xiaoman', ['mediators'], 'ma ma e ma - - -', '平湖话'],
  ['秦芒种', 'qin.mangzhong', ['mediators'], 'm a mae - ma - -'],
  ['严夏至', 'yan.xiazhi', ['mediators', 'socialWorkers'], '- mae m a m - -', '平湖话'],
  ['魏小暑', 'wei.xiaoshu', ['mediators'], 'a m a mae - - -'],
  ['陶大暑', 'tao.dashu', ['mediators'], 'ma - ma m ae - -', '平湖话'],
  ['姜立秋', 'jiang.liqiu', ['mediators'], 'm ma - ae ma - -', '英语'],
  ['范处暑', 'fan.chushu', ['mediators'], 'a - ma m me - -', '平湖话'],
  ['方白露', 'fang.bailu', ['socialWorkers', 'mediators'], 'ma m ae - m - -', '平湖话'],
  ['石秋分', 'shi.qiufen', ['socialWorkers'], 'm ae - ma a - -'],
  ['姚寒露', 'yao.hanlu', ['socialWorkers'], '- ma m ae - - -', '英语'],
  ['谭霜降', 'tan.shuangjiang', ['socialWorkers'], 'a - ma m me - -', '平湖话'],
  ['邹立冬', 'zou.lidong', ['socialWorkers'], 'ma me - a a - -'],
  ['熊小雪', 'xiong.xiaoxue', ['socialWorkers'], 'm a me m ma - -', '平湖话'],
  ['田大雪', 'tian.daxue', ['elders'], 'm m a m - - -', '平湖话'],
  ['孟冬至', 'meng.dongzhi', ['elders'], 'a - m a m - -', '平湖话'],
  ['金小寒', 'jin.xiaohan', ['elders'], '- a - m a - -'],
  ['白大寒', 'bai.dahan', ['guides'], 'ma e m - - ma -'],
  ['崔上元', 'cui.shangyuan', ['guides'], '- m e ma - m -', '平湖话'],
  ['康花朝', 'kang.huazhao', ['guides'], 'a - ma e m - -'],
  ['毛上巳', 'mao.shangsi', ['guides'], 'm ae - m e a -', '平湖话'],
  ['邱端阳', 'qiu.duanyang', ['guides'], '- a a me ma - -', '英语'],
  ['骆七夕', 'luo.qixi', ['guides'], 'm - e a a ma -'],
  ['钱中元', 'qian.zhongyuan', ['counsellors'], 'ma e - m a - -', '平湖话'],
  ['汤中秋', 'tang.zhongqiu', ['counsellors'], '- ma e a m - -', '英语'],
  ['尹重阳', 'yin.chongyang', ['counsellors', 'guides'], 'm a me - ae - -'],
  ['黎腊八', 'li.laba', ['counsellors'], 'a m a me - - -', '平湖话'],
  ['武小年', 'wu.xiaonian', ['matchmakers'], '- e - e - ma -', '平湖话'],
  ['贺初一', 'he.chuyi', ['matchmakers'], '- - e - e m ma'],
  ['龚望日', 'gong.wangri', ['matchmakers'], '- e e - - a m', '平湖话'],
  ['万朔日', 'wan.shuori', ['matchmakers'], '- - - e e - ma'],
  ['江清和', 'jiang.qinghe', ['academy'], '- ma - e - ma -'],
  ['史荷月', 'shi.heyue', ['academy'], 'a - m - ae - -', '平湖话'],
  ['龙桂月', 'long.guiyue', ['lecturers'], '- a - a - m -'],
  ['段菊月', 'duan.juyue', ['minders'], '- - - - - ma -', '平湖话'],
  ['常梅月', 'chang.meiyue', ['minders'], '- - - - - ma -'],
]

export const emailOf = (mailbox: string): string => `${mailbox}@example.org`
