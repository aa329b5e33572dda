// Newer knowledge comes while a room is in the middle of a round: its phones are told at once, and nothing that was chosen is lost.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEngine } from '../../../engine/index.ts'
import type { PhoneView, TrainerView } from '../../../engine/workshop/index.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { createApp } from '../../../server/app.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { createWorkshopStore } from '../../../server/storage/workshop-store.ts'
import { small } from '../house.ts'
import { openRoom, openSite, phoneOf, readEvents, SCENARIOS, type Site, trainerOf } from './rooms.ts'

// One problem has another name, one is gone.
const newer: Knowledge = {
  ...small,
  hash: 'newer-knowledge',
  problems: small.problems
    .filter(problem => problem.id !== 'no-lantern')
    .map(problem => ({ ...problem, short: { da: 'aftener uden lys', en: 'evenings without light' } })),
}

let site: Site
beforeEach(async () => {
  site = openSite(createWorkshopStore(await openSqlite(':memory:')))
})
afterEach(async () => {
  expect(site.bugs).toEqual([])
  site.workshops.close()
  await site.workshops.store.close()
})

/** The same server after it has taken the newer knowledge. */
function renew(): Site['app'] {
  const engine = createEngine(newer)
  const workshops = site.workshops.renew({ engine, knowledge: newer, scenarios: SCENARIOS })
  return createApp({ ...site.house, engine, knowledge: newer, workshops }, bug => site.bugs.push(bug))
}

const labels = ({ room }: PhoneView | TrainerView): string[] => room.options.problems.map(option => option.label)

test('the room goes on at its step with what was chosen, in the newer words', async () => {
  const trainer = await openRoom(site)
  const phones = [1, 2].map(n => phoneOf(site.app, trainer.key.code, n))
  for (const phone of phones) await phone.enter()
  await trainer.do({ do: 'go', step: 'read' })
  await trainer.do({ do: 'go', step: 'round-1' })
  await phones[0]?.choose(0, 1, 1, { reason: 'før' })
  const [events, counts] = [readEvents((await phones[0]?.events()) as Response), readEvents(await trainer.events())]
  const before = JSON.parse((await events.next())?.data ?? '') as PhoneView
  await counts.next()
  const tag = (await phones[1]?.view())?.headers.get('ETag') ?? ''
  expect(labels(before)).toContain('Ingen lygte')

  const app = renew()
  const after = JSON.parse((await events.next())?.data ?? '') as PhoneView
  expect(labels(after)).toEqual(['Aftener uden lys'])
  expect(after.mine.choices[1]?.reason).toBe('før')
  expect({ ...after.room, options: before.room.options }).toEqual(before.room)
  const seen = JSON.parse((await counts.next())?.data ?? '') as TrainerView
  expect(labels(seen)).toEqual(['Aftener uden lys'])
  expect(seen).toMatchObject({ joined: 2, answered: [1, 0] })

  // A phone that asks instead of listening is not told that nothing has changed.
  const second = phoneOf(app, trainer.key.code, 2)
  expect((await second.view({ 'If-None-Match': tag })).status).toBe(200)
  // What stood on its screen before can still be chosen.
  expect((await second.choose(0, 1, 1, { problems: ['no-lantern'], reason: 'efter' })).status).toBe(200)
  expect((await second.choose(0, 1, 2, { problems: ['never-there'] })).status).toBe(400)
  const end = (await trainerOf(app, trainer.key).view()).body
  expect(end.reasons.map(reason => reason.text).sort()).toEqual(['efter', 'før'])
  expect(end.answered).toEqual([2, 0])

  // And the room moves on, for those who listened all the time too.
  await trainerOf(app, trainer.key).do({ do: 'go', step: 'discuss' })
  expect((JSON.parse((await events.next())?.data ?? '') as PhoneView).room.step).toBe('discuss')
  await events.stop()
  await counts.stop()
})
