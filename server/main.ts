// npm start: the environment decides, the server listens.
import { readConfig } from './config.ts'
import { explain } from './explain.ts'
import { serve } from './serve.ts'

async function start(): Promise<void> {
  console.log(`Tilgang: ${(await serve(readConfig(process.env))).origin}`)
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
