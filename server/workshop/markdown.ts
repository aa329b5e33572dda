import type { Moved } from '../../engine/workshop/index.ts'
import type { FamilyResult, Results } from './results.ts'
import { workshopWord } from './words.ts'

/** The results of a workshop to read: for each family what was chosen in both rounds, what the guide says, and the reasons. */
export function writeResults(results: Results): string {
  const { lang, title, isRehearsal, families } = results
  return `${[
    `# ${plain(title)}`,
    ...(isRehearsal ? [`**${workshopWord('rehearsal', lang)}**`] : []),
    `*${workshopWord('privacy', lang)}*`,
    ...families.flatMap((family, i) => writeFamily(family, i + 1, results)),
  ].join('\n\n')}\n`
}

function writeFamily(family: FamilyResult, number: number, { lang, nameOf }: Results): string[] {
  const { shown, rounds, movement, answer, choices } = family
  const say = (key: Parameters<typeof workshopWord>[0]): string => workshopWord(key, lang)
  const reasons = choices.filter(({ choice }) => choice.reason !== '')
  const table = (kind: 'problems' | 'approaches', moved: Readonly<Record<string, Moved>>): string[] => {
    const [first, second] = rounds
    const ids = [...new Set([...Object.keys(first[kind]), ...Object.keys(second[kind])])]
    const count = (id: string): number => (first[kind][id] ?? 0) + (second[kind][id] ?? 0)
    ids.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
    if (ids.length === 0) return []
    return [
      [
        `| ${say(kind)} | ${say('alone')} (${first.of}) | ${say('after')} (${second.of}) | + | − |`,
        '| --- | --: | --: | --: | --: |',
        ...ids.map(
          id =>
            `| ${plain(nameOf(id))} | ${first[kind][id] ?? 0} | ${second[kind][id] ?? 0} | ${moved[id]?.added ?? 0} | ${moved[id]?.left ?? 0} |`,
        ),
      ].join('\n'),
    ]
  }
  const guide = answer.recommendations.map(recommendation => recommendation.title)
  return [
    `## ${number}. ${plain(shown.title)}`,
    ...(rounds[0].of + rounds[1].of === 0 ? [say('nobody')] : []),
    ...table('problems', movement.problems),
    ...table('approaches', movement.approaches),
    ...(movement.of > 0 ? [`${movement.changed} ${say('moved')} ${movement.of} ${say('phones')}.`] : []),
    `**${say('guideSays')}:** ${guide.length > 0 ? guide.map(plain).join(' · ') : say('noApproach')}`,
    ...(reasons.length > 0
      ? [
          `### ${say('reasons')}`,
          reasons
            .map(({ round, group, choice }) => `- ${say('round')} ${round}${group ? `, ${plain(group)}` : ''}: ${plain(choice.reason)}`)
            .join('\n'),
        ]
      : []),
  ]
}

// Only what Markdown or HTML would read as its own.
const plain = (text: string): string => text.replace(/[\\`*_<>|[\]&#]/g, sign => `\\${sign}`)
