/** One answer for every failure of a passcode: it says what to do and never which part was wrong. */
export const NotOpened = ({ heading, lead }: { heading: string; lead: string }) => (
  <div class="errors" role="alert" aria-labelledby="errors-head">
    <h2 id="errors-head">{heading}</h2>
    <p>{lead}</p>
  </div>
)
