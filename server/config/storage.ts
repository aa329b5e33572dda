// What is stored, and where.
import { fileURLToPath } from 'node:url'
import { folder, onOrOff, postgresAddress, secret, wholeNumber } from './forms.ts'
import { variable } from './variable.ts'

export const storage = {
  /** whether trainers can hold workshops; what is written in them is stored until they end */
  hasWorkshops: variable({
    name: 'TILGANG_WORKSHOPS',
    means: {
      da: '`off`: her holdes ingen workshops; med `TILGANG_COUNTS=off` gemmes intet',
      en: '`off`: no workshops are held here; with `TILGANG_COUNTS=off` nothing is stored',
    },
    form: onOrOff,
    unset: true,
  }),
  /** whether questions are counted: outcomes and concepts by day, never a text */
  hasCounts: variable({
    name: 'TILGANG_COUNTS',
    means: {
      da: '`off`: der tælles ikke. Ellers tælles, hvor mange spørgsmål der kommer om dagen, og om hvad; aldrig en tekst',
      en: '`off`: nothing is counted. Otherwise how many questions come in a day, and what about; never a text',
    },
    form: onOrOff,
    unset: true,
  }),
  /** days after which counts are deleted */
  countsDays: variable({
    name: 'TILGANG_COUNTS_DAYS',
    means: { da: 'dage, før tallene slettes', en: 'days after which counts are deleted' },
    form: wholeNumber(1, 9_999),
    unset: 400,
  }),
  /** opens the page for whoever runs the server; absent: there is no such page */
  operatorKey: variable({
    name: 'TILGANG_OPERATOR_KEY',
    means: {
      da: 'åbner `/drift`, tallene for dem, der driver serveren; uden den findes siden ikke',
      en: 'opens `/drift`, the figures for whoever runs the server; without it there is no such page',
    },
    form: secret,
    unset: undefined,
  }),
  /** folder of the file with workshops and counts; made when it is not there */
  dataFolder: variable({
    name: 'TILGANG_DATA',
    means: {
      da: 'mappe, hvor workshops og tal ligger (SQLite); laves, når den ikke er der',
      en: 'folder where workshops and counts are kept (SQLite); made when it is not there',
    },
    form: folder,
    unset: fileURLToPath(new URL('../../data', import.meta.url)),
    unsetInWords: { da: '`data` ved siden af programmet', en: '`data` beside the program' },
  }),
  /** PostgreSQL instead of the file, when several servers share the work */
  databaseUrl: variable({
    name: 'DATABASE_URL',
    means: {
      da: 'PostgreSQL i stedet, når flere servere deles om arbejdet, som `postgresql://tilgang@db/tilgang`',
      en: 'PostgreSQL instead, when several servers share the work, such as `postgresql://tilgang@db/tilgang`',
    },
    form: postgresAddress,
    unset: undefined,
  }),
}
