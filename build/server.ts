// npm run build:server: the server as plain JavaScript in dist/server, which `npm start` runs. It starts in half the time that it takes
// from TypeScript, and answers faster, because nothing stands between the source and what runs.
import { fileURLToPath } from 'node:url'
import { writePrepared } from './prepared.ts'
import { bundleServer } from './release/bundle.ts'

const HOUSE = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

await bundleServer(HOUSE, HOUSE, 'dist/server', ['server/main.ts', 'server/operation/read-thread.ts', 'server/editor/check/edit-thread.ts'])
writePrepared()
