import { z } from 'zod'

/** The name of an entry, which is also the name of its file. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only small letters a-z, digits and single hyphens')
