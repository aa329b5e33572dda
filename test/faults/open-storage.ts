// Opens the storage in the folder that is named, says so, and ends: to be killed on the way.
import { openStorage } from '../../server/storage/open.ts'

const [, , dataFolder = ''] = process.argv
const storage = await openStorage({ dataFolder, hasWorkshops: true }, console.error)
console.log('open')
await storage.close()
