import type { RobotKind, RobotSet } from '../../sql/messages/robots.ts'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'

interface RobotsPageProps {
  visit: Visit
  staff: Staff
  slug: string
  robots: readonly RobotSet[]
  form: FormState
  refused: Refused
}

type Why = keyof Text['robots']['refused']
const isKnown = (words: Text['robots']['refused'], why: string): why is Why => Object.hasOwn(words, why)

const RobotShown = ({ visit, slug, robot }: { visit: Visit; slug: string; robot: RobotSet }) => {
  const text = textIn(visit.locale).robots
  const { kind, version, postedAt, refusedWhy } = robot
  const why =
    refusedWhy !== null && !isKnown(text.refused, refusedWhy) ? 'robot_address' : (refusedWhy as Why | null)
  return (
    <section class="sheet">
      <h2>{text.kinds[kind]}</h2>
      <p>{text.set}</p>
      {why === null ? (
        <p class="soft">
          {postedAt === null ? text.never : text.posted(timeInWords(visit.locale, postedAt))}
        </p>
      ) : (
        <Note tone="fault" icon="alert">
          <p>{text.refused[why]}</p>
        </Note>
      )}
      <form method="post" action={`/o/${slug}/robots/removal`}>
        <Token visit={visit} />
        <input type="hidden" name="robot" value={kind} />
        <input type="hidden" name="version" value={version} />
        <button type="submit" class="plain">
          {text.remove(text.kinds[kind])}
        </button>
      </form>
    </section>
  )
}

/** The robots in a group of coordinators: that they are set, whether they are taken, and a form to set one. */
export const RobotsPage = ({ visit, staff, slug, robots, form, refused }: RobotsPageProps) => {
  const text = textIn(visit.locale).robots
  const versionOf = (kind: RobotKind) => robots.find(robot => robot.kind === kind)?.version ?? 0
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room={null} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <p lang="zh-CN">{textIn('zh-CN').robots.example(textIn('zh-CN').robots.says.robot_booked)}</p>
      <RefusedNote {...{ visit, refused }} />
      {robots.length === 0 && <p>{text.none}</p>}
      {robots.map(robot => (
        <RobotShown key={robot.kind} {...{ visit, slug, robot }} />
      ))}
      <form class="sheet" method="post" action={`/o/${slug}/robots`}>
        <h2>{text.formHeading}</h2>
        <p>{text.how}</p>
        <Token visit={visit} />
        <input type="hidden" name="wecom" value={versionOf('wecom')} />
        <input type="hidden" name="dingtalk" value={versionOf('dingtalk')} />
        <Field
          {...{ visit, form }}
          name="address"
          label={text.address}
          hint={text.addressHint}
          autocomplete="off"
        />
        <Field
          {...{ visit, form }}
          name="secret"
          label={text.secret}
          hint={text.secretHint}
          autocomplete="off"
        />
        <Actions>
          <button type="submit">{text.save}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
