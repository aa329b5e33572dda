// A process that holds the lock of a layer until it is killed. It says so when it has it.
import { hold } from '../../../server/editor/keep/lock.ts'

const held = await hold(process.argv[2] ?? '')
console.log(held ? 'held' : 'not held')
setInterval(() => {}, 1000)
