// The model as a whole: problems -> approaches -> activities -> cases -> evidence, drawn, counted, and where it has gaps.
// Pure like the rest of the engine; no answer needs it, so no browser loads it.
export * from './around.ts'
export * from './coverage.ts'
export * from './gaps.ts'
export * from './graph.ts'
export * from './labels.ts'
export * from './layout.ts'
export * from './left-open.ts'
export * from './local.ts'
