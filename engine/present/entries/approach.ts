import type { Approach, Knowledge, Theory } from '../../../knowledge/schema.ts'
import type { Cited, Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { contrast, plain } from '../card-blocks.ts'
import { label } from '../labels.ts'
import { evidenceCard, sayAll } from '../say.ts'
import { section } from '../sections.ts'
import { cardsOf, idsNaming, relatedSection } from './entry.ts'

/** An approach: what it is, how to start, when it is the better way, what is known, its chain, what was done with it. */
export function approachBlocks(entry: Approach, knowledge: Knowledge, lang: Lang): Block[] {
  const cases = knowledge.cases.filter(c => c.approaches.includes(entry.id))
  const notes = knowledge.evidence.filter(e => e.approaches.includes(entry.id)).map(e => evidenceCard(e, lang))
  const general = entry.advice.find(a => !a.for) ?? entry.advice[0]
  return [
    { type: 'sentences', items: sayAll(general?.say ?? [], lang), role: 'advice' },
    section('part', 'about', label('whatItIs', lang), [{ type: 'list', items: sayAll(entry.summary, lang), mark: 'plain' }]),
    section('steps', 'steps', label('firstSteps', lang), [{ type: 'steps', items: withoutRepeats(sayAll(entry.steps, lang)) }]),
    section('part', 'when', label('whenBetter', lang), [{ type: 'list', items: sayAll(entry.when, lang), mark: 'point' }]),
    section('evidence', 'evidence', label('doesItWork', lang), [
      ...notes.map(
        (note): Block => ({
          ...section('study', `study-${note.id}`, note.title, [
            { type: 'sentences', items: plain(note.study), role: 'note' },
            contrast(note, lang),
          ]),
          more: { kind: 'evidence', id: note.id, label: label('wholeStudy', lang) },
        }),
      ),
      section('part', 'limits', label('limits', lang), [{ type: 'list', items: sayAll(entry.limits, lang), mark: 'caution' }]),
    ]),
    section('chain', 'chain', label('chain', lang), [diagram(entry.title[lang], entry.theory, lang)]),
    ...(cases.length > 0
      ? [section('nearest', 'cases', label('howTheyDid', lang), [{ type: 'cards', items: cardsOf('cases', cases, lang) }])]
      : []),
    section('changes', 'changes', label('changes', lang), [{ type: 'list', items: sayAll(entry.changes, lang), mark: 'plain' }]),
    ...relatedSection(
      knowledge,
      {
        problems: knowledge.problems.filter(p => p.approaches.some(a => a.approach === entry.id)).map(p => p.id),
        activities: idsNaming(knowledge.activities, a => a.approaches, entry.id),
        topics: idsNaming(knowledge.topics, t => t.approaches, entry.id),
        practice: idsNaming(knowledge.practice, p => p.approaches, entry.id),
      },
      lang,
    ),
  ]
}

const diagram = (title: string, theory: Theory, lang: Lang): Block => ({
  type: 'diagram',
  title,
  note: theory.note[lang],
  nodes: theory.nodes.map(n => ({ ...n, text: n.text[lang] })),
  edges: theory.edges,
})

function withoutRepeats(items: readonly Cited[]): Cited[] {
  return items.filter((item, i) => items.findIndex(other => other.text === item.text) === i)
}
