// How the Word document looks: real styles, so that a reader can navigate by headings and change them all at once.
import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat } from 'docx'

export const BLUE = '004D99'
export const ALARM = 'B3001B'
export const LINE = 'B8C2CC'
const INK = '1A1A1A'
const SOFT = '545454'
const FONT = 'Calibri'

/** The tag of Word for a language of ours. */
export const WORD_LANGUAGE = { da: 'da-DK', en: 'en-GB' } as const

// Sizes are half points, spaces are twentieths of a point.
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
})

/** The styles of a document in one language. */
export const wordStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 100, line: 269 } },
    },
    title: { run: { size: 40, bold: true, color: BLUE, font: FONT }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(28, 320),
    heading2: heading(24, 240),
    heading3: heading(22, 200),
    heading4: heading(22, 160),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    hyperlink: { run: { color: BLUE, underline: {} } },
  },
  paragraphStyles: [
    { id: 'Origin', name: 'Origin', basedOn: 'Normal', run: { size: 19, color: SOFT } },
    { id: 'Advice', name: 'Advice', basedOn: 'Normal', run: { size: 25 }, paragraph: { spacing: { after: 160 } } },
    { id: 'SourceLine', name: 'Source line', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 30 } } },
  ],
  characterStyles: [{ id: 'Source', name: 'Source', run: { size: 18, color: SOFT } }],
})

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
})

/** Numbered steps, plain points and points to watch. Each run of steps counts from one by its own instance. */
export const WORD_NUMBERING = {
  config: [
    { reference: 'steps', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: 'plain', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'point', levels: [level(LevelFormat.BULLET, '✓')] },
    { reference: 'caution', levels: [level(LevelFormat.BULLET, '!')] },
  ],
}
