// Steps from an empty database to the present tables, forward only. A step that has been released is never changed: add another.
import { type Kysely, type Migration, Migrator } from 'kysely'

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

/**
 * Brings the tables up to date, in a transaction; two servers that start at once do it one after the other.
 * @throws the database's own error; nothing has changed then
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableName: 'tilgang_migrations',
    migrationLockTableName: 'tilgang_migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
