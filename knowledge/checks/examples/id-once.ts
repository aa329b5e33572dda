import { type ExampleCheck, MEANINGS } from './check.ts'

export const idOnce: ExampleCheck = {
  name: 'id-once',
  what: 'What an example names, it names once: never sure and maybe at once.',
  run: ({ examples }) =>
    examples.flatMap(({ file, line, maybe, ...example }) =>
      MEANINGS.flatMap(kind => {
        const sure = new Set(example[kind])
        const both = new Set((maybe?.[kind] ?? []).filter(id => sure.has(id)))
        const twice = [example[kind], maybe?.[kind] ?? []].flatMap(list => list.filter((id, i) => list.indexOf(id) !== i))
        return [
          ...[...both].map(id => ({
            file,
            line,
            da: `${kind}: "${id}" er både sikkert og måske. Slet det ene.`,
            en: `${kind}: "${id}" is sure and maybe at once. Delete one of the two.`,
          })),
          ...twice.map(id => ({
            file,
            line,
            da: `${kind}: "${id}" står to gange i den samme liste. Slet det ene.`,
            en: `${kind}: "${id}" stands twice in the same list. Delete one of the two.`,
          })),
        ]
      }),
    ),
}
