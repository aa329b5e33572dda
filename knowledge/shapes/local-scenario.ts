// A family of a layer: as the built-in ones, but its texts may be in Danish only.
import { z } from 'zod'
import { id } from './id.ts'
import { LocalText, means } from './local-text.ts'
import { Scenario } from './scenario.ts'
import { Cite } from './text.ts'

const { from, minutes, meets } = Scenario.shape
const { outcome } = meets.shape
const text = (da: string, en: string) => LocalText.meta(means(da, en))
const ids = (da: string, en: string) => z.array(id).meta(means(da, en))
const question = z.string().trim().min(1).max(1000)

export const LocalScenario = z
  .strictObject({
    id: id.meta(means('navnet på filen uden .yaml: små bogstaver a-z, tal og bindestreger', 'name of the file without .yaml')),
    title: text('et billede fra historien, aldrig en diagnose', 'a picture from the story, never a diagnosis'),
    from: from.meta(means('hvem der har skrevet den: familien er opdigtet', 'who wrote it: the family is made up')),
    minutes: minutes.meta(means('hvor længe den tager med et rum, 10-90 minutter', 'how long it takes with a room, 10-90 minutes')),
    story: text(
      '100-180 ord, fortalt sådan som man møder familien; intet navn på et problem eller en tilgang',
      '100-180 words, told as a worker meets the family; no name of a problem or of an approach',
    ),
    goal: text('hvad rummet skal blive bedre til', 'what the room should be better at afterwards'),
    prompts: z
      .array(LocalText)
      .min(3)
      .max(5)
      .meta(
        means('3-5 spørgsmål at tale om; ingen, man svarer ja eller nej til', '3-5 questions to talk about, none answered by yes or no'),
      ),
    ask: z
      .union([
        z.strictObject({
          question: z
            .strictObject({
              da: question.meta(means('på dansk', 'in Danish')),
              en: question.optional().meta(means('på engelsk; må mangle', 'in English; may be missing')),
            })
            .meta(means('spørgsmålet, som en kollega ville skrive det', 'the question as a colleague would type it')),
        }),
        z.strictObject({
          context: z
            .strictObject({
              problems: ids('problemer (id)', 'problems (ids)').optional(),
              groups: ids('målgrupper (id)', 'target groups (ids)').optional(),
              topics: ids('emner (id)', 'topics (ids)').optional(),
            })
            .meta(means('kun id, som et link har dem', 'ids alone, as a link holds them')),
        }),
      ])
      .meta(means('hvad guiden bliver spurgt om: question eller context', 'what the guide is asked: question or context')),
    meets: z
      .strictObject({
        outcome: outcome.meta(means('hvordan svaret ender', 'how the answer ends')),
        problems: ids('problemer, som guiden finder (id)', 'problems that the guide finds (ids)'),
        groups: ids('målgrupper, som guiden finder (id)', 'target groups that the guide finds (ids)'),
        approaches: ids(
          'tilgange, som guiden anbefaler, den første først (id)',
          'approaches that the guide recommends, the first first (ids)',
        ),
        cases: ids('rapportens cases, som guiden viser (id)', 'cases of the report that the guide shows (ids)'),
        topics: ids('emner, som guiden svarer på (id)', 'topics that the guide answers (ids)'),
      })
      .meta(means('hvad den er lavet til at møde', 'what it is made to meet')),
    misjudgements: z
      .array(
        z.strictObject({
          text: text('det, man let kommer til at sige eller tænke', 'what is easily said or thought'),
          why: LocalText.extend({
            cites: z
              .array(
                Cite.meta(
                  means(
                    'for eksempel network-works@33, note-57 eller beside-practice',
                    'such as network-works@33, note-57 or beside-practice',
                  ),
                ),
              )
              .min(1)
              .meta(
                means('kilde: AFSNIT@SIDE i rapporten, eller beside-practice', 'source: SECTION@PAGE of the report, or beside-practice'),
              ),
          }).meta(
            means(
              'hvorfor det rammer ved siden af; begynder med »Vores læsning«, hvor rapporten ikke selv siger det',
              'why it misses; begins with "Our reading" where the report does not say so itself',
            ),
          ),
        }),
      )
      .min(2)
      .max(4)
      .meta(means('2-4 steder, hvor det er let at tage fejl', '2-4 common misjudgements')),
    trap: LocalText.extend({
      kind: z
        .enum(['trap', 'dilemma'])
        .meta(
          means('trap: én vej er forkert; dilemma: begge veje koster noget', 'trap: one way is wrong; dilemma: both ways cost something'),
        ),
    }).meta(means('det, der deler rummet', 'what splits the room')),
  })
  .meta(means('en opdigtet familie til en workshop', 'a made-up family for a workshop'))
