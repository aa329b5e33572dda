// Texts of a local layer: Danish, and English when somebody has written it.
import { z } from 'zod'

/** What a field is for, in both languages: Danish for the people who edit, English beside it. */
export const means = (da: string, en: string) => ({ description: da, en })

export const LocalText = z
  .strictObject({
    da: z.string().trim().min(1).meta(means('på dansk', 'in Danish')),
    en: z
      .string()
      .trim()
      .min(1)
      .optional()
      .meta(
        means('på engelsk; mangler den, ser engelske læsere den danske tekst', 'in English; without it English readers see the Danish'),
      ),
  })
  .meta(means('en tekst; engelsk må mangle', 'a text; English may be missing'))

/** For what must be understood by everybody: numbers to ring and urgent texts. */
export const LocalTextBoth = z
  .strictObject({
    da: z.string().trim().min(1).meta(means('på dansk', 'in Danish')),
    en: z.string().trim().min(1).meta(means('på engelsk', 'in English')),
  })
  .meta(means('en tekst på begge sprog', 'a text in both languages'))

export const Sentences = z.array(LocalText).min(1)

/** Words that people here use, a word or a short phrase each, matched in all its forms. */
export const LocalNames = z
  .strictObject({
    da: z.array(z.string().trim().min(2)).default([]).meta(means('danske ord', 'Danish words')),
    en: z.array(z.string().trim().min(2)).default([]).meta(means('engelske ord', 'English words')),
  })
  .meta(means('andre navne, som folk bruger om det', 'other names that people use for it'))

export type LocalText = z.infer<typeof LocalText>
