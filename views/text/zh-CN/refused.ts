/** Why a request that was understood is turned down. A constraint with a name of its own has its sentence here. */
export const refused = {
  one_thing_at_a_time: '这段时间已经有别的安排。',
  the_same_form_is_one_appointment: '这张表已经约好了一次。',
}
