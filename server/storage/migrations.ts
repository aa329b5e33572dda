// Steps from an empty database to the present tables, forward only. A step that has been released is never changed: add another.
// A step adds: a table, or a column that may be empty. Then the version before goes on working, and going back to it is a matter of a link.
// A step that cannot do so has `breaks` in its name, as `0007-breaks-keys`: the versions before it refuse to start, and say why.
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { StorageError } from './storage-error.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-workshops': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('workshops')
        .addColumn('id', 'text', c => c.primaryKey())
        .addColumn('code', 'text', c => c.notNull().unique())
        .addColumn('key_hash', 'text', c => c.notNull())
        .addColumn('plan', 'text', c => c.notNull())
        .addColumn('version', 'integer', c => c.notNull())
        .addColumn('step', 'text', c => c.notNull())
        .addColumn('is_open', 'integer', c => c.notNull())
        .addColumn('scenario', 'integer', c => c.notNull())
        .addColumn('ends_at', 'bigint')
        .addColumn('made_at', 'bigint', c => c.notNull())
        .addColumn('begun_at', 'bigint')
        .addColumn('expires_at', 'bigint', c => c.notNull())
        .execute()
      await db.schema.createIndex('workshops_expire').on('workshops').column('expires_at').execute()
      await db.schema
        .createTable('workshop_phones')
        .addColumn('workshop', 'text', c => c.notNull().references('workshops.id').onDelete('cascade'))
        .addColumn('phone', 'text', c => c.notNull())
        .addColumn('group_name', 'text')
        .addColumn('joined_at', 'bigint', c => c.notNull())
        .addColumn('seen_at', 'bigint', c => c.notNull())
        .addPrimaryKeyConstraint('workshop_phones_key', ['workshop', 'phone'])
        .execute()
      await db.schema
        .createTable('workshop_choices')
        .addColumn('workshop', 'text', c => c.notNull())
        .addColumn('phone', 'text', c => c.notNull())
        .addColumn('scenario', 'integer', c => c.notNull())
        .addColumn('round', 'integer', c => c.notNull())
        .addColumn('id', 'text', c => c.notNull())
        .addColumn('count', 'bigint', c => c.notNull())
        .addColumn('problems', 'text', c => c.notNull())
        .addColumn('approaches', 'text', c => c.notNull())
        .addColumn('reason', 'text', c => c.notNull())
        .addColumn('is_hidden', 'integer', c => c.notNull())
        .addColumn('chosen_at', 'bigint', c => c.notNull())
        .addPrimaryKeyConstraint('workshop_choices_key', ['workshop', 'phone', 'scenario', 'round'])
        .addForeignKeyConstraint('workshop_choices_phone', ['workshop', 'phone'], 'workshop_phones', ['workshop', 'phone'], c =>
          c.onDelete('cascade'),
        )
        .execute()
    },
  },
  '0002-counts': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('counted_questions')
        .addColumn('day', 'text', c => c.notNull())
        .addColumn('lang', 'text', c => c.notNull())
        .addColumn('outcome', 'text', c => c.notNull())
        .addColumn('count', 'integer', c => c.notNull())
        .addPrimaryKeyConstraint('counted_questions_key', ['day', 'lang', 'outcome'])
        .execute()
      await db.schema
        .createTable('counted_concepts')
        .addColumn('day', 'text', c => c.notNull())
        .addColumn('kind', 'text', c => c.notNull())
        .addColumn('id', 'text', c => c.notNull())
        .addColumn('outcome', 'text', c => c.notNull())
        .addColumn('count', 'integer', c => c.notNull())
        .addPrimaryKeyConstraint('counted_concepts_key', ['day', 'kind', 'id', 'outcome'])
        .execute()
      await db.schema
        .createTable('counted_feedback')
        .addColumn('day', 'text', c => c.notNull())
        .addColumn('lang', 'text', c => c.notNull())
        .addColumn('outcome', 'text', c => c.notNull())
        .addColumn('approach', 'text', c => c.notNull())
        .addColumn('judgement', 'text', c => c.notNull())
        .addColumn('count', 'integer', c => c.notNull())
        .addPrimaryKeyConstraint('counted_feedback_key', ['day', 'lang', 'outcome', 'approach', 'judgement'])
        .execute()
    },
  },
}

const TABLE = 'tilgang_migrations'

/**
 * Brings the tables up to date, in a transaction; two servers that start at once do it one after the other.
 * Steps of a newer version stay as they are.
 * @param report is told of such steps
 * @throws {StorageError} when a step of a newer version breaks what this one builds on
 * @throws the database's own error; nothing has changed then
 */
export async function migrate<T>(db: Kysely<T>, report: (trouble: string) => void = () => {}): Promise<void> {
  const newer = await listNewer(db)
  const breaking = newer.filter(name => name.includes('-breaks-'))
  if (breaking.length > 0) throw new StorageError(TOO_NEW(breaking))
  if (newer.length > 0) report(NEWER(newer))
  // kysely wants to know every step that has been taken.
  const taken = Object.fromEntries(newer.map(name => [name, { up: () => Promise.resolve() }]))
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS, ...taken }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
    allowUnorderedMigrations: newer.length > 0,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function listNewer<T>(db: Kysely<T>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(table => table.name === TABLE)) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(db)
  return rows.map(row => row.name).filter(name => !(name in MIGRATIONS))
}

const TOO_NEW = (steps: readonly string[]): string =>
  `Databasen er skrevet af en nyere Tilgang (${steps.join(', ')}), som denne ikke kan arbejde sammen med. Brug den nyere, eller læg sikkerhedskopien fra før opgraderingen tilbage / the database was written by a newer Tilgang, which this one cannot work with. Use the newer one, or restore the backup from before the upgrade`
const NEWER = (steps: readonly string[]): string =>
  `Databasen er skrevet af en nyere Tilgang (${steps.join(', ')}). Denne arbejder videre uden det nye / the database was written by a newer Tilgang. This one goes on without what is new`
