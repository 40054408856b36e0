/** What is wrong beside a field. */
export const faults = {
  missing: '请填这一项',
  choose_one: '请从这几个里选',
  choose_how_to_reach: '请选怎么提醒您；不用提醒也可以',
  no_such_letters: '里面有看不见的符号，请重新打一遍',
  too_long: '太长了，请短一些',
  mobile_number: '手机号要 11 位；境外的以 + 开头',
  email_address: '邮箱不完整，例如 nana@example.org',
  not_a_time: '请填钟点，例如 09:30',
  both_ends: '从几点、到几点，两个都要填',
  ends_before_it_starts: '结束要晚于开始',
  four_digits: '请定 4 位数字',
  choose_a_time: '请选一个时间',
}
