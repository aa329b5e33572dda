// The page's own Content-Security-Policy, or its demand for Trusted Types, stops something.
import type { Text } from '../../engine/answer.ts'
import type { Case, Rule } from './diagnose.ts'
import { type Directive, lets, sourcesFor } from './policy.ts'

// Policies name origins: a path in one holds for nothing that lies below it.
const originOf = (c: Case): string => new URL(c.server).origin

const forbids = (directive: Directive, c: Case): boolean => c.policies.some(policy => !lets(policy, directive, c.server, c.page?.origin))

const isStrict = (c: Case): boolean => c.policies.some(policy => sourcesFor(policy, 'script-src')?.includes("'strict-dynamic'"))

// The browser names the directive that it followed; frame-ancestors belongs to us, not to the page.
const names = (pattern: RegExp, c: Case): boolean =>
  pattern.test(c.message) && /content.security.policy|CSP|violates|refused/i.test(c.message)

const blocked = (id: string, directive: Directive, pattern: RegExp, title: Text, what: Text): Rule => ({
  id,
  holds: c => names(pattern, c) || forbids(directive, c),
  title,
  text: c => ({
    da: `${what.da} Bed den, der passer siden, om at føje ${originOf(c)} til ${directive} i sidens Content-Security-Policy.`,
    en: `${what.en} Ask whoever looks after the page to add ${originOf(c)} to ${directive} in the page’s Content-Security-Policy.`,
  }),
  fix: c => `${directive} 'self' ${originOf(c)}`,
})

export const POLICY_RULES: readonly Rule[] = [
  {
    id: 'strict-dynamic',
    holds: isStrict,
    title: { da: 'Siden tager kun scripts med et engangstegn', en: 'The page takes only scripts with a token for one use' },
    text: () => ({
      da: 'Sidens regel har »strict-dynamic«, så en adresse på listen tæller ikke. Scriptet skal have sidens nonce, eller brug iframe-linjen i stedet.',
      en: 'The page’s rule has “strict-dynamic”, so an address on the list does not count. The script must carry the page’s nonce, or use the iframe line instead.',
    }),
    fix: c => `<script src="${c.server}/embed/v1/loader.js" nonce="…" defer></script>`,
  },
  {
    ...blocked(
      'script-src',
      'script-src',
      /script-src/i,
      { da: 'Siden tillader ikke scripts fra Tilgang', en: 'The page does not allow scripts from Tilgang' },
      {
        da: 'Sidens sikkerhedsregel nævner de adresser, der må levere scripts, og vores er ikke med.',
        en: 'The page’s security rule lists the addresses that may deliver scripts, and ours is not among them.',
      },
    ),
    holds: c => !isStrict(c) && !/inline/i.test(c.message) && (names(/script-src/i, c) || forbids('script-src', c)),
  },
  blocked(
    'connect-src',
    'connect-src',
    /connect-src/i,
    { da: 'Siden tillader ikke, at der spørges hos Tilgang', en: 'The page does not allow asking Tilgang' },
    { da: 'Widgetten vises måske, men den kan ikke hente svar.', en: 'The widget may show, but it cannot fetch answers.' },
  ),
  blocked(
    'frame-src',
    'frame-src',
    /frame-src|child-src/i,
    { da: 'Siden tillader ikke rammer fra Tilgang', en: 'The page does not allow frames from Tilgang' },
    { da: 'Det gælder kun iframe-linjen.', en: 'This concerns the iframe line only.' },
  ),
  {
    id: 'inline-code',
    holds: c => /inline/i.test(c.message) && /script/i.test(c.message),
    title: { da: 'Siden forbyder kode skrevet direkte i siden', en: 'The page forbids code written straight into the page' },
    text: () => ({
      da: 'Vores linjer har ingen kode mellem script-mærkerne. Er der føjet noget til, så fjern det; ellers handler beskeden om et andet script end vores.',
      en: 'Our lines hold no code between the script tags. If something was added, remove it; otherwise the message is about another script than ours.',
    }),
  },
  {
    id: 'trusted-types',
    holds: c =>
      /Trusted(HTML|Script|Types?)\b|trusted-types/i.test(c.message) || c.policies.some(policy => policy.has('require-trusted-types-for')),
    title: { da: 'Siden kræver Trusted Types', en: 'The page demands Trusted Types' },
    text: () => ({
      da: 'Tilgang skriver aldrig HTML fra tekst og virker under den regel. Siger browseren nej, er det oftest et andet script på siden, eller en gammel udgave, der ligger i hukommelsen: genindlæs med Ctrl+F5.',
      en: 'Tilgang never writes HTML from text and works under that rule. If the browser says no, it is mostly another script on the page, or an old version kept in memory: reload with Ctrl+F5.',
    }),
  },
]
