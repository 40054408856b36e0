/** Eight digits as they are spoken on the telephone, 4827 1936; read out digit by digit. */
export const Reference = ({ reference }: { reference: string }) => (
  <span class="reference">
    <span aria-hidden="true">{groupedReference(reference)}</span>
    <span class="unseen">{[...reference].join(' ')}</span>
  </span>
)

/** 48271936 as 4827 1936. */
export const groupedReference = (reference: string): string =>
  `${reference.slice(0, 4)} ${reference.slice(4)}`
