// How much one address may ask for.
import type { Form } from './variable.ts'
import { variable } from './variable.ts'

const LEAST = 10
const MOST = 1_000_000

/** 0: no limit. */
const rate: Form<number> = {
  wanted: { da: `et helt tal fra ${LEAST} til ${MOST}, eller \`off\``, en: `a whole number from ${LEAST} to ${MOST}, or \`off\`` },
  read: text => {
    if (text === 'off') return 0
    return /^\d{2,7}$/.test(text) && Number(text) >= LEAST && Number(text) <= MOST ? Number(text) : undefined
  },
}

export const limits = {
  /** questions a minute from one address; 0: no limit */
  rateLimit: variable({
    name: 'TILGANG_RATE_LIMIT',
    means: {
      da: 'spørgsmål, én adresse må stille i minuttet, og lige så mange andre sider; en femtedel så mange Word-filer. 600 er 40 kolleger bag samme adresse med 15 spørgsmål hver. `off`: ingen grænse, til målinger',
      en: 'questions that one address may ask in a minute, and as many other pages; a fifth as many Word files. 600 are 40 colleagues behind one address with 15 questions each. `off`: no limit, for measurements',
    },
    form: rate,
    unset: 600,
  }),
}
