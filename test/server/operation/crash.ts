// A process that is ended by an error that nothing caught, with a user's text in its message: thrown, or in a promise.
import { readConfig } from '../../../server/config.ts'
import { endOnBug } from '../../../server/operation/end-on-bug.ts'
import { openLog } from '../../../server/operation/log.ts'

endOnBug(openLog(readConfig(process.env).log))
const crash = (): never => {
  throw new TypeError('Yasmin på Nørrebro')
}
setTimeout(process.argv[2] === 'promise' ? async () => crash() : crash, 1)
