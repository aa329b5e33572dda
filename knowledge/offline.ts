// What of the knowledge a browser needs that answers without the server.
import type { Knowledge } from './schema.ts'

/**
 * Knowledge without what no question needs: workshops take place beside the answers.
 * The hash stays that of the whole, so that answers name the same version in the browser and on the server.
 */
export const forOffline = (knowledge: Knowledge): Knowledge => ({ ...knowledge, scenarios: [] })
