// The workshops' API from the trainer's first click to the end, on both storages.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerInShort } from '../../../engine/workshop/index.ts'
import { PhoneViewShape, TrainerViewShape } from '../../../server/schemas/workshop-views.ts'
import { type Cluster, hasPostgres, startCluster } from '../storage/postgres.ts'
import { openRoom, openSite, PLAN, phoneOf, type Site } from './rooms.ts'
import { STORES } from './stores.ts'

let cluster: Cluster | undefined
beforeAll(async () => {
  if (hasPostgres) cluster = await startCluster()
})
afterAll(() => cluster?.stop())

const HOUR = 3_600_000

describe.each(STORES)('on %s', (_, isHere, open) => {
  describe.skipIf(!isHere)('a workshop', () => {
    let site: Site
    beforeEach(async () => {
      site = openSite(await open(cluster))
    })
    afterEach(async () => {
      expect(site.bugs).toEqual([])
      site.workshops.close()
      await site.workshops.store.close()
    })

    test('goes from the lobby to the end', async () => {
      const trainer = await openRoom(site)
      const { code } = trainer.key
      expect(code).toMatch(/^\d{9}$/)
      const [anna, bo] = [phoneOf(site.app, code, 1), phoneOf(site.app, code, 2)]
      const lobby = await anna.enter('Blå')
      expect(lobby.body.room).toMatchObject({ step: 'lobby', isOpen: false, index: 0, count: 2, title: PLAN.title, version: 2 })
      expect(lobby.body.room.scenario).toBeUndefined()
      expect(lobby.body.room.options.problems.map(option => option.id)).toContain('dark-evenings')
      await bo.enter()

      await trainer.do({ do: 'go', step: 'read' })
      expect((await anna.view()).body.room.scenario).toMatchObject({ id: 'the-dark-yard', title: 'Den mørke gård', isOwn: false })
      await trainer.do({ do: 'go', step: 'round-1' })
      const first = await anna.choose(0, 1, 1, { problems: ['dark-evenings', 'dark-evenings'], reason: '  fordi\nder er mørkt ' })
      expect(first.body.mine).toEqual({
        group: 'Blå',
        choices: { 1: { problems: ['dark-evenings'], approaches: [], reason: 'fordi der er mørkt' } },
      })
      await bo.choose(0, 1, 1, { problems: ['no-lantern'] })
      expect((await trainer.view()).body).toMatchObject({
        present: 2,
        joined: 2,
        answered: [2, 0],
        reasons: [{ text: 'fordi der er mørkt', group: 'Blå' }],
      })

      await trainer.do({ do: 'go', step: 'discuss' })
      expect((await anna.choose(0, 1, 2)).status).toBe(409)
      await trainer.do({ do: 'go', step: 'round-2' })
      await anna.choose(0, 2, 1)
      await bo.choose(0, 2, 1, { approaches: ['lantern-walk'], reason: 'nu ser jeg det' })
      await trainer.do({ do: 'go', step: 'reveal' })

      const { body, headers } = await bo.view()
      expect(PhoneViewShape.safeParse(body).error).toBeUndefined()
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(body.room.reveal).toMatchObject({
        rounds: [
          { of: 2, problems: { 'dark-evenings': 1, 'no-lantern': 1 } },
          { of: 2, problems: { 'dark-evenings': 2 }, approaches: { 'lantern-walk': 1 } },
        ],
        movement: { of: 2, changed: 1 },
        trap: 'Lys i gården hjælper ikke alene.',
        reasons: [{ round: 1 }, { round: 2 }],
      })
      const request = { context: { problems: ['dark-evenings'], groups: ['neighbours'] }, lang: 'da' as const }
      const answer = site.house.engine.ask(request)
      const { sources: _, ...short } = answerInShort(answer)
      expect(body.room.reveal?.answer).toMatchObject(JSON.parse(JSON.stringify(short)) as object)
      const { sources: __, ...whole } = answer
      expect((await trainer.view()).body.room.reveal?.answer).toMatchObject(JSON.parse(JSON.stringify(whole)) as object)
      for (const cite of body.room.reveal?.misjudgements.flatMap(m => m.cites) ?? [])
        expect(body.room.reveal?.answer.sources).toHaveProperty(cite)

      const [reason] = (await trainer.view()).body.reasons
      const hidden = await trainer.do({ do: 'hide-reason', id: reason?.id ?? '', isHidden: true })
      expect(TrainerViewShape.safeParse(hidden.body).error).toBeUndefined()
      expect(hidden.body.reasons.map(r => r.isHidden)).toEqual([true, false])
      expect((await anna.view()).body.room.reveal?.reasons.map(r => r.text)).toEqual(['nu ser jeg det'])

      await trainer.do({ do: 'go', step: 'read', index: 1 })
      expect((await anna.view()).body).toMatchObject({ room: { index: 1, scenario: { id: 'own-1', isOwn: true } }, mine: { choices: {} } })
      await trainer.do({ do: 'go', step: 'end' })
      expect((await anna.view()).body.room).toMatchObject({ step: 'end' })
      expect(await trainer.remove()).toMatchObject({ status: 204 })
      expect((await trainer.view()).status).toBe(404)
      expect((await anna.view()).status).toBe(404)
    })

    test('a phone sees nothing of the reveal, the reasons or the key before it is shown', async () => {
      const trainer = await openRoom(site)
      const phone = phoneOf(site.app, trainer.key.code, 1)
      await phone.enter()
      await trainer.do({ do: 'go', step: 'read' })
      await trainer.do({ do: 'go', step: 'round-1' })
      const view = (await phone.choose(0, 1, 1, { reason: 'HEMMELIG' })).body
      expect(Object.keys(view.room)).not.toContain('reveal')
      expect(JSON.stringify({ ...view, mine: {} })).not.toMatch(/HEMMELIG|misjudgements|recommendations/)
      expect(JSON.stringify(view)).not.toContain(trainer.key.key)
      expect(JSON.stringify(view)).not.toContain(trainer.key.id)
    })

    test('what is sent again changes nothing, also when the round has closed meanwhile', async () => {
      const trainer = await openRoom(site)
      const phone = phoneOf(site.app, trainer.key.code, 1)
      await phone.enter()
      await trainer.do({ do: 'go', step: 'read' })
      await trainer.do({ do: 'go', step: 'round-1' })
      await Promise.all([phone.choose(0, 1, 1), phone.choose(0, 1, 1), phone.choose(0, 1, 2, { problems: ['no-lantern'] })])
      await trainer.do({ do: 'close' })
      const again = await phone.choose(0, 1, 1)
      expect(again).toMatchObject({ status: 200, body: { mine: { choices: { 1: { problems: ['no-lantern'] } } } } })
      const late = await phone.choose(0, 1, 3)
      expect(late).toMatchObject({ status: 409, body: { type: 'urn:tilgang:problem:round-closed', title: 'Runden er lukket' } })
      expect((await trainer.view()).body.answered).toEqual([1, 0])
    })

    test('an older trainer is refused with the newest view, and what does not follow is told', async () => {
      const trainer = await openRoom(site)
      const both = await Promise.all([trainer.act(1, { do: 'go', step: 'read' }), trainer.act(1, { do: 'go', step: 'read' })])
      expect(both.map(r => r.status).sort()).toEqual([200, 409])
      for (const { body } of both) expect(body.room).toMatchObject({ version: 2, step: 'read' })
      expect(await trainer.act(2, { do: 'go', step: 'reveal' })).toMatchObject({
        status: 409,
        body: { type: 'urn:tilgang:problem:not-now' },
      })
      expect((await trainer.act(2, { do: 'go', step: 'read' })).body.room.version).toBe(2)
    })

    test('a view that has not changed is not sent again', async () => {
      const trainer = await openRoom(site)
      const phone = phoneOf(site.app, trainer.key.code, 1)
      const tag = (await phone.enter()).headers.get('ETag') ?? ''
      expect((await phone.view({ 'If-None-Match': tag })).status).toBe(304)
      await trainer.do({ do: 'timer', seconds: 60 })
      const timed = await phone.view({ 'If-None-Match': tag })
      expect(timed.status).toBe(200)
      expect((timed.body.room.timer?.endsAt ?? 0) - (timed.body.room.timer?.now ?? 0)).toBe(60_000)
      site.wait(1000)
      const later = await phone.view()
      expect((later.body.room.timer?.endsAt ?? 0) - (later.body.room.timer?.now ?? 0)).toBe(59_000)
      const trainerTag = (await trainer.view()).headers.get('ETag') ?? ''
      expect((await trainer.get('', { 'If-None-Match': trainerTag })).status).toBe(304)
    })

    test('personal data is struck out before it is kept', async () => {
      const own = {
        title: 'Familien',
        story: 'Ring til 20 30 40 50 om familien.',
        goal: '',
        prompts: [],
        minutes: 5,
        question: 'Hun bor på Fuglevej 12, 2. tv. Mørke aftener.',
      }
      const trainer = await openRoom(site, { ...PLAN, scenarios: [{ own }] })
      const phone = phoneOf(site.app, trainer.key.code, 1)
      await phone.enter('Skriv til a@b.dk')
      await trainer.do({ do: 'go', step: 'read' })
      await trainer.do({ do: 'go', step: 'round-1' })
      await phone.choose(0, 1, 1, { reason: 'hendes cpr er 010190-1234' })
      const kept = JSON.stringify([
        await site.workshops.store.find({ id: trainer.key.id }, Date.now()),
        await site.workshops.store.listChoices(trainer.key.id),
      ])
      for (const secret of ['20 30 40 50', 'Fuglevej 12', 'a@b.dk', '010190-1234']) expect(kept).not.toContain(secret)
      expect(kept.match(/\*\*\*/g)?.length).toBeGreaterThanOrEqual(4)
    })

    test('only hashes of keys are kept', async () => {
      const trainer = await openRoom(site)
      await phoneOf(site.app, trainer.key.code, 0xabcdef).enter()
      const kept = JSON.stringify([
        await site.workshops.store.find({ id: trainer.key.id }, Date.now()),
        await site.workshops.store.listPhones(trainer.key.id),
      ])
      expect(kept).not.toContain(trainer.key.key)
      expect(kept).not.toContain('abcdef')
    })

    test('waits 60 days for its first participant and ends 24 hours after the last thing that happened', async () => {
      const trainer = await openRoom(site)
      site.wait(59 * 24 * HOUR)
      const phone = phoneOf(site.app, trainer.key.code, 1)
      expect((await phone.enter()).status).toBe(200)
      site.wait(23 * HOUR)
      await trainer.do({ do: 'go', step: 'read' })
      site.wait(23 * HOUR)
      expect(await phone.view()).toMatchObject({ status: 200 })
      site.wait(1 * HOUR)
      expect((await phone.view()).status).toBe(404)
      expect(await trainer.view()).toMatchObject({ status: 404, body: { type: 'urn:tilgang:problem:unknown-workshop' } })
      expect(await site.workshops.purge()).toBe(1)
    })

    test('40 phones come in from one address at once; a wrong code is told, and too many are slowed down', async () => {
      const trainer = await openRoom(site)
      const wrong = String((Number(trainer.key.code) + 1) % 1_000_000_000).padStart(9, '0')
      const statuses: number[] = []
      for (let i = 0; i < 40; i += 1) statuses.push((await phoneOf(site.app, wrong, 900 + i).enter()).status)
      expect(statuses).toEqual([...Array.from({ length: 30 }, () => 404), ...Array.from({ length: 10 }, () => 429)])
      const slowed = await phoneOf(site.app, wrong, 1).enter()
      expect(Number(slowed.headers.get('Retry-After'))).toBeGreaterThan(0)
      expect(slowed.body).toMatchObject({ type: 'urn:tilgang:problem:too-many-codes', status: 429 })
    })

    test('40 phones behind one address come in, and stay in when somebody among them guesses codes', async () => {
      const trainer = await openRoom(site)
      const phones = Array.from({ length: 40 }, (_, i) => phoneOf(site.app, trainer.key.code, i + 1))
      expect((await Promise.all(phones.map(phone => phone.enter()))).map(r => r.status)).toEqual(phones.map(() => 200))
      for (let i = 0; i < 31; i += 1) await phoneOf(site.app, '000000000', 900).enter()
      expect((await phoneOf(site.app, trainer.key.code, 99).enter()).status).toBe(429)
      expect((await Promise.all(phones.map(phone => phone.enter()))).map(r => r.status)).toEqual(phones.map(() => 200))
      expect((await trainer.view()).body.joined).toBe(40)
    })

    test('what cannot be used is told where', async () => {
      const trainer = await openRoom(site)
      const phone = phoneOf(site.app, trainer.key.code, 1)
      await phone.enter()
      type Faults = { errors: { where: string }[] }
      const places = (body: unknown): string[] => (body as Faults).errors.map(error => error.where)
      const post = async (body: unknown) =>
        (
          await site.app.request('/api/workshops', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).json()
      expect(places(await post({ ...PLAN, scenarios: [{ id: 'nobody' }], title: '' }))).toEqual(['title', 'scenarios[0].id'])
      expect(places(await post({ ...PLAN, lang: 'sv' }))).toEqual(['lang'])
      expect(places(await post([]))).toEqual(['body'])
      expect(places((await phone.choose(0, 1, 1, { problems: ['nothing'] })).body)).toEqual(['choice.problems[0]'])
      expect(places((await phone.choose(0, 1, 1, { reason: 'x'.repeat(201) })).body)).toEqual(['choice.reason'])
      expect(places((await phone.choose(0, 1, 0)).body)).toEqual(['count'])
      expect((await phone.choose(0, 3, 1)).status).toBe(404)
      expect((await phone.enter('x'.repeat(41))).status).toBe(400)
      expect((await phoneOf(site.app, '12', 1).enter()).status).toBe(404)
      expect((await phoneOf(site.app, trainer.key.code, 2).view()).status).toBe(404)
      expect((await trainer.act(1, { do: 'dance' } as never)).status).toBe(400)
    })
  })
})
