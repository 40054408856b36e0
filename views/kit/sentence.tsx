import { A } from './link.tsx'

const marks = /(\*\*.+?\*\*|\[[^\]]+\]\([^)]+\))/

/** A sentence of views/text with its links and weights in it, [words](address) and **words**, so that no sentence is glued from pieces. */
export const Sentence = ({ text }: { text: string }) => (
  <>
    {text.split(marks).map(part => {
      const link = /^\[(.+)\]\((.+)\)$/.exec(part)
      if (link?.[1] && link[2]) return <A href={link[2]}>{link[1]}</A>
      const strong = /^\*\*(.+)\*\*$/.exec(part)
      return strong ? <strong>{strong[1]}</strong> : part
    })}
  </>
)

/** A name from the database, so that it can stand in a sentence without being taken for its marks. */
export const plain = (name: string): string =>
  name.replaceAll('[', '［').replaceAll(']', '］').replaceAll('**', '＊')
