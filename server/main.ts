// npm start: the environment decides, the server listens.
import { readConfig } from './config.ts'
import { explain } from './explain.ts'
import { serve } from './serve.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const { origin } = await serve(config)
  console.log(`Tilgang: ${origin}${config.base}`)
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exitCode = 1
})
