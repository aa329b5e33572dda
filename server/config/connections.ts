// How many may be connected, and for how long.
import { wholeNumber } from './forms.ts'
import { variable } from './variable.ts'

export const connections = {
  mostConnections: variable({
    name: 'TILGANG_CONNECTIONS',
    means: {
      da: 'hvor mange forbindelser der må være åbne på én gang; hver telefon i en workshop holder én. Uden egne proxyer må én adresse højst have halvdelen',
      en: 'how many connections may be open at once; each phone in a workshop holds one. Without proxies of your own, one address may have half of them at most',
    },
    form: wholeNumber(10, 100_000),
    unset: 5_000,
  }),
  /** seconds */
  keepAlive: variable({
    name: 'TILGANG_KEEP_ALIVE',
    means: {
      da: 'sekunder, en forbindelse uden spørgsmål holdes åben; sæt den højere end jeres proxys',
      en: 'seconds for which a connection without a request is kept open; set it higher than that of your proxy',
    },
    form: wholeNumber(1, 3_600),
    unset: 65,
  }),
}
