// What one municipality says in the place of the built-in numbers and urgent texts.
import { z } from 'zod'
import { Signpost } from './beside.ts'
import { id } from './id.ts'
import { Text } from './text.ts'

const LocalSignpost = Signpost.pick({ id: true, title: true, text: true, dangers: true })
  .extend({ number: z.string().regex(/\d/, 'needs a digit').describe('telephone number as people write it') })
  .describe('a number of your own; the id of a built-in one replaces it')

const LocalNotice = z
  .strictObject({ id: id.describe('such as urgent-child'), text: z.array(Text).min(1).describe('the sentences, in order') })
  .describe('a fixed text in your own words')

export const LocalSignposts = z
  .strictObject({
    checked: z.iso.date().describe('the day on which you last tried the numbers, YYYY-MM-DD'),
    signposts: z.array(LocalSignpost).default([]),
    remove: z.array(id).default([]).describe('built-in numbers that are not shown with you'),
    notices: z.array(LocalNotice).default([]),
  })
  .describe('numbers to ring and urgent texts of a municipality')

export type LocalSignposts = z.infer<typeof LocalSignposts>
