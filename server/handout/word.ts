// A hand-out as a Word document. Loaded only when somebody asks for one: the library is large.
import { Document, ExternalHyperlink, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { label } from '../../engine/present/labels.ts'
import { sourceWords } from '../pages/source-words.ts'
import { word } from '../pages/words.ts'
import type { Handout } from './handout.ts'
import { drawForWord } from './word-blocks.ts'
import { WORD_LANGUAGE, WORD_NUMBERING, wordStyles } from './word-styles.ts'

const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134

/** Writes a hand-out as .docx. What the file says of itself holds nothing that anybody wrote. */
export async function writeWord(handout: Handout): Promise<Uint8Array<ArrayBuffer>> {
  const { lang, title, references } = handout
  // Drawn first: the list of sources holds what the blocks referred to.
  const body = drawForWord(handout)
  const document = new Document({
    title,
    creator: word('brand', lang),
    lastModifiedBy: word('brand', lang),
    description: word('credit', lang),
    styles: wordStyles(WORD_LANGUAGE[lang]),
    numbering: WORD_NUMBERING,
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: pageNumber(lang) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...(handout.understood === ''
            ? []
            : [
                new Paragraph({
                  children: [new TextRun({ text: `${label('understood', lang)}: `, bold: true }), new TextRun(handout.understood)],
                }),
              ]),
          new Paragraph({ style: 'Origin', text: handout.origin }),
          ...body,
          ...sourceList(references.lines(), lang),
          new Paragraph({
            spacing: { before: 240 },
            children: [
              new TextRun(`${handout.linkLabel}: `),
              new ExternalHyperlink({ link: handout.link, children: [new TextRun({ text: handout.link, style: 'Hyperlink' })] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function sourceList(lines: ReturnType<Handout['references']['lines']>, lang: Handout['lang']): Paragraph[] {
  if (lines.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: label('sources', lang) }),
    new Paragraph({ style: 'Origin', text: word('sourcesLead', lang) }),
    ...lines.map(
      line =>
        new Paragraph({
          style: 'SourceLine',
          numbering: { reference: 'plain', level: 0 },
          children: [new TextRun({ text: `${line.label}: `, bold: true }), new TextRun(sourceWords(line.sources, lang))],
        }),
    ),
  ]
}

const pageNumber = (lang: Handout['lang']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Origin',
        children: [new TextRun({ children: [`${word('brand', lang)} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
