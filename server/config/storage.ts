// What is stored, and where.
import { fileURLToPath } from 'node:url'
import { folder, onOrOff, postgresAddress } from './forms.ts'
import { variable } from './variable.ts'

export const storage = {
  /** whether trainers can hold workshops; they are the one thing that is stored */
  hasWorkshops: variable({
    name: 'TILGANG_WORKSHOPS',
    means: {
      da: '`off`: her holdes ingen workshops, og intet gemmes',
      en: '`off`: no workshops are held here, and nothing is stored',
    },
    form: onOrOff,
    unset: true,
  }),
  /** folder of the workshops' file; made when it is not there */
  dataFolder: variable({
    name: 'TILGANG_DATA',
    means: {
      da: 'mappe, hvor workshops ligger (SQLite); laves, når den ikke er der',
      en: 'folder where workshops are kept (SQLite); made when it is not there',
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
