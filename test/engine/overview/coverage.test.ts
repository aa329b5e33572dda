import { describe, expect, test } from 'vitest'
import { coverGroups, coverNearness, coverProblems, gapsOf, leftOpen } from '../../../engine/overview/index.ts'
import { knowledge } from '../house.ts'

const { problems, groups, approaches, activities, cases, evidence, practice } = knowledge

// Each thing asked by itself whether it names the problem; that an approach is named by the problem is the only other way.
describe('for each problem, against a naive count', () => {
  const counted = coverProblems(knowledge)
  test('every problem is there', () => expect(counted.map(c => c.id)).toEqual(problems.map(p => p.id)))
  test.each(counted)('$id', ({ id, counts }) => {
    const problem = problems.find(p => p.id === id)
    const answering = approaches.filter(a => problem?.approaches.some(link => link.approach === a.id))
    expect(counts).toEqual({
      approaches: answering.length,
      ourReading: (JSON.stringify(problem?.approaches).match(/"our-reading"/g) ?? []).length,
      activities: activities.filter(a => a.problems.includes(id)).length,
      cases: cases.filter(c => c.problems.includes(id)).length,
      evidence: evidence.filter(e => e.problems.includes(id)).length,
      practice: practice.filter(p => p.problems.includes(id)).length,
    })
  })
})

describe('for each target group, against a naive count', () => {
  const counted = coverGroups(knowledge)
  test('every group is there', () => expect(counted.map(c => c.id)).toEqual(groups.map(g => g.id)))
  test.each(counted)('$id', ({ id, counts }) => {
    const naming = [activities, cases, evidence, practice].map(
      list => (list as readonly { groups: readonly string[] }[]).filter(one => one.groups.join(' ').split(' ').includes(id)).length,
    )
    expect([counts.activities, counts.cases, counts.evidence, counts.practice]).toEqual(naming)
  })
})

test('every evidence note is counted once on each side of nearness', () => {
  for (const { side, counts } of coverNearness(evidence)) {
    expect(counts.yes + counts.partly + counts.no + counts.unknown).toBe(evidence.length)
    expect(counts.yes).toBe(evidence.filter(note => note.directness[side] === 'yes').length)
  }
})

describe('gaps', () => {
  const gaps = new Map(gapsOf(knowledge).map(gap => [gap.id, gap.entries.map(entry => entry.id)]))
  test('a problem, activity or group is listed exactly when nothing names it', () => {
    const without = (list: readonly { id: string }[], used: Iterable<string>): string[] => {
      const known = new Set(used)
      return list.map(one => one.id).filter(id => !known.has(id))
    }
    expect(gaps.get('noCase')).toEqual(
      without(
        problems,
        cases.flatMap(c => c.problems),
      ),
    )
    expect(gaps.get('noEvidence')).toEqual(
      without(
        problems,
        evidence.flatMap(e => e.problems),
      ),
    )
    expect(gaps.get('groupNoActivity')).toEqual(
      without(
        groups,
        activities.flatMap(a => a.groups),
      ),
    )
    expect(gaps.get('groupNoCase')).toEqual(
      without(
        groups,
        cases.flatMap(c => c.groups),
      ),
    )
    expect(gaps.get('groupNoEvidence')).toEqual(
      without(
        groups,
        evidence.flatMap(e => e.groups),
      ),
    )
    const inCases = cases.flatMap(c => c.activities)
    expect(gaps.get('activityNoCase')).toEqual(activities.filter(a => a.cases.length === 0 && !inCases.includes(a.id)).map(a => a.id))
    const studied = evidence.flatMap(e => e.activities)
    expect(gaps.get('activityNoEvidence')).toEqual(
      activities.filter(a => a.evidence.length === 0 && !studied.includes(a.id)).map(a => a.id),
    )
  })

  test('what the design of the report’s chapters leaves is seen: fathers have no case, unrest no study', () => {
    expect(gaps.get('noCase')).toContain('father-role')
    expect(gaps.get('noEvidence')).toContain('youth-unrest')
    expect(gaps.get('firstIsOurs')).toContain('father-role')
  })
})

describe('what the report leaves open', () => {
  const open = leftOpen(knowledge)
  test('every marked sentence is found, and cites the report', () => {
    const marked = JSON.stringify(knowledge).match(/"leftOpen":true/g)?.length
    const says = open.flatMap(entry => entry.says)
    expect(says.length).toBe(marked)
    for (const { cites } of says) expect(cites.some(cite => cite.includes('@'))).toBe(true)
  })

  test('fathers and the cost of housing are among it', () => {
    const said = open.map(({ kind, id, says }) => `${kind}/${id} ${says.map(s => s.da).join(' ')}`)
    expect(said.some(text => text.startsWith('topics/fathers-gap'))).toBe(true)
    expect(said.some(text => text.startsWith('problems/poverty') && text.includes('boligen koster'))).toBe(true)
  })
})
