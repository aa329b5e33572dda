// Why does the embedding not show? What an editor knows goes in, likely causes in plain words come out. Nothing is kept.
import type { Text } from '../../engine/answer.ts'
import { ADDRESS_RULES } from './address-rules.ts'
import { NETWORK_RULES } from './network-rules.ts'
import { PAGE_RULES } from './page-rules.ts'
import { type Policy, readPolicies } from './policy.ts'
import { POLICY_RULES } from './policy-rules.ts'

/** What the editor gave, as they copied it; any of it may be empty. */
export type Clues = { readonly address: string; readonly policy: string; readonly message: string }

/** What this server knows of itself; `server` is its whole address, without a slash at the end. */
export type Setup = { readonly server: string; readonly origins: readonly string[]; readonly frameAncestors: readonly string[] }

/** A case to judge: clues and setup, read once. */
export type Case = Clues &
  Setup & {
    /** the page as an address; undefined when none was given or it is none */
    readonly page: URL | undefined
    readonly policies: readonly Policy[]
  }

/** A rule: when it holds, what the cause is, and what to do; `fix` is a line to copy. */
export type Rule = {
  readonly id: string
  readonly holds: (c: Case) => boolean
  readonly title: Text
  readonly text: (c: Case) => Text
  readonly fix?: (c: Case) => string
}

export type Finding = { readonly id: string; readonly title: Text; readonly text: Text; readonly fix: string | undefined }

// What the browser said weighs most, then what the page's policy says, then what this server's own lists say.
const RULES: readonly Rule[] = [...NETWORK_RULES, ...POLICY_RULES, ...PAGE_RULES, ...ADDRESS_RULES]

/**
 * The causes that fit the clues, the surest first; empty when none does.
 * @example diagnose({ address: '', policy: '', message: 'net::ERR_BLOCKED_BY_CLIENT' }, setup)[0].id // 'ad-blocker'
 */
export function diagnose(clues: Clues, setup: Setup): readonly Finding[] {
  const address = clues.address.trim()
  const full = /^[a-z]+:/i.test(address) ? address : `https://${address}`
  const page = address !== '' && URL.canParse(full) ? new URL(full) : undefined
  const facts: Case = { ...clues, ...setup, address, page, policies: readPolicies(clues.policy) }
  return RULES.filter(rule => rule.holds(facts)).map(rule => ({
    id: rule.id,
    title: rule.title,
    text: rule.text(facts),
    fix: rule.fix?.(facts),
  }))
}
