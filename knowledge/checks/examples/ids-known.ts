import { type ExampleCheck, MEANINGS } from './check.ts'

export const idsKnown: ExampleCheck = {
  name: 'ids-known',
  what: 'Every problem, target group and topic that an example names has its file in knowledge.',
  run: ({ examples, ids }) =>
    examples.flatMap(({ file, line, maybe, ...example }) =>
      MEANINGS.flatMap(kind =>
        [...example[kind], ...(maybe?.[kind] ?? [])]
          .filter(id => !ids[kind].has(id))
          .map(id => ({
            file,
            line,
            da: `${kind}: "${id}" findes ikke i knowledge/${kind}. Ret det, eller slet det.`,
            en: `${kind}: "${id}" does not exist in knowledge/${kind}. Correct it, or delete it.`,
          })),
      ),
    ),
}
