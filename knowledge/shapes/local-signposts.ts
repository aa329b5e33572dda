// What one municipality says in the place of the built-in numbers and urgent texts.
import { z } from 'zod'
import { Signpost } from './beside.ts'
import { id } from './id.ts'
import { LocalTextBoth, means } from './local-text.ts'

const LocalSignpost = z
  .strictObject({
    id: id.meta(
      means('et kort navn; navnet på et indbygget nummer træder i stedet for det', 'a short name; that of a built-in number replaces it'),
    ),
    title: LocalTextBoth.meta(means('hvem der svarer', 'who answers')),
    number: z
      .string()
      .regex(/\d/, 'needs a digit')
      .meta(means('telefonnummeret, som folk skriver det', 'telephone number as people write it')),
    text: LocalTextBoth.meta(means('hvornår man ringer, hvem der svarer, hvornår der er åbent', 'when to ring, who answers, hours')),
    dangers: Signpost.shape.dangers.meta(means('de slags fare, det vises ved; any: altid', 'kinds of danger it is shown for; any: always')),
  })
  .meta(means('et nummer, I selv har', 'a number of your own'))

const LocalNotice = z
  .strictObject({
    id: id.meta(means('en indbygget tekst, for eksempel urgent-child', 'a built-in text, such as urgent-child')),
    text: z.array(LocalTextBoth).min(1).meta(means('sætningerne, i rækkefølge', 'the sentences, in order')),
  })
  .meta(means('en fast tekst med jeres egne ord', 'a fixed text in your own words'))

export const LocalSignposts = z
  .strictObject({
    checked: z.iso
      .date()
      .meta(means('den dag, I sidst prøvede numrene (ÅÅÅÅ-MM-DD)', 'the day on which you last tried the numbers (YYYY-MM-DD)')),
    signposts: z.array(LocalSignpost).default([]).meta(means('jeres egne numre', 'numbers of your own')),
    remove: z
      .array(id)
      .default([])
      .meta(means('indbyggede numre, som I ikke vil vise (id)', 'built-in numbers that are not shown with you (ids)')),
    notices: z.array(LocalNotice).default([]).meta(means('faste tekster med jeres egne ord', 'fixed texts in your own words')),
  })
  .meta(means('en kommunes numre og hastetekster', 'numbers to ring and urgent texts of a municipality'))

export type LocalSignposts = z.infer<typeof LocalSignposts>
