import { findPersonalData } from './find.ts'

/**
 * A text with everything that looks like personal data struck out, for the few texts that are kept.
 * @example maskPersonalData('Ring til 20 30 40 50') // 'Ring til ***'
 */
export const maskPersonalData = (text: string): string =>
  findPersonalData(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}***${rest.slice(end)}`, text)
