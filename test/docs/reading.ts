import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** All papers below a folder, by their path in it. */
export const papersOf = (root: string): readonly string[] =>
  ['.', 'docs', 'docs/decisions', 'deploy', 'examples/fjordby']
    .flatMap(folder => readdirSync(join(root, folder)).map(name => join(folder, name)))
    .filter(path => path.endsWith('.md'))
    .sort()

/** Links to files and to headings that lead nowhere, as `paper: link`. */
export function brokenLinks(root: string, papers: readonly string[] = papersOf(root)): readonly string[] {
  return papers.flatMap(paper => {
    const text = withoutCode(readFileSync(join(root, paper), 'utf8'))
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => link ?? [])
    return links.filter(link => !/^(?:https?|mailto):/.test(link) && !leads(root, paper, link)).map(link => `${paper}: ${link}`)
  })
}

function leads(root: string, paper: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? join(root, paper) : join(root, dirname(paper), decodeURIComponent(path))
  if (!existsSync(target)) return false
  return heading === undefined || (statSync(target).isFile() && headingsOf(readFileSync(target, 'utf8')).has(decodeURIComponent(heading)))
}

// As code hosts make them: lower case, blanks become hyphens, other signs go.
const headingsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...withoutCode(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  )

const withoutCode = (text: string): string => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')
