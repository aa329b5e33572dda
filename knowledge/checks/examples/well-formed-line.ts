import type { ExampleCheck } from './check.ts'

export const wellFormedLine: ExampleCheck = {
  name: 'well-formed-line',
  what: 'Every line of an example file is a JSON object with the fields of the schema and no other.',
  run: ({ broken }) => broken,
}
