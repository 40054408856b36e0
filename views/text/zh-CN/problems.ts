/** What a program is told when a request comes to nothing and no rule of the house said no. */
export const problems = {
  absent: '没有找到。',
  not_understood: '没看懂这个请求，什么也没有改变。',
  held_until_a_voice_confirms: '已经记下；要听本人在电话里或前台说一句，才取消。',
  too_large: '一次发来的太长，没有收下。',
  not_json: '请用 JSON（UTF-8）发来。',
  faults_in_fields: '有几项要再看看。',
  too_many: '请求太多，请等一等再试。',
  fault: '我们这边出了点问题，请过一分钟再试。',
}

/** Rules whose sentence for people speaks of a page or a form: a program has neither. */
export const toPrograms = {
  appointment_has_changed: '这次预约已经取消，或者刚刚改过。请先查一遍再试。',
  an_appointment_goes_step_by_step: '这一步现在做不了了：预约已经到了下一步。',
  the_same_form_is_one_appointment: '这个 Idempotency-Key 已经用过，请换一个新的。',
}
