import { ENDINGS, type ExampleCheck, MEANINGS } from './check.ts'

export const associationIdsKnown: ExampleCheck = {
  name: 'association-ids-known',
  what: 'Every id that an association calls to mind is a problem, a target group, a topic or an ending, and stands once in its line.',
  run: ({ associations, ids }) => {
    const known = new Set([...MEANINGS.flatMap(kind => [...ids[kind]]), ...ENDINGS])
    return associations.flatMap(({ file, line, meanings }) =>
      meanings.flatMap(({ id }, i) => {
        if (!known.has(id))
          return {
            file,
            line,
            da: `"${id}" er hverken problem, målgruppe, emne eller udgang. Ret det, eller slet det.`,
            en: `"${id}" is no problem, target group, topic or ending. Correct it, or delete it.`,
          }
        if (meanings.findIndex(other => other.id === id) === i) return []
        return {
          file,
          line,
          da: `"${id}" står to gange i linjen. Slet det ene.`,
          en: `"${id}" stands twice in the line. Delete one of the two.`,
        }
      }),
    )
  },
}
