/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { editorWord as word } from '../words/editor.ts'
import type { EditorCalls, Listed, Overview } from './calls.ts'
import { Share } from './share.tsx'
import { Changes } from './show/changes.tsx'

type Props = { readonly overview: Overview; readonly lang: Lang; readonly calls: EditorCalls; readonly refresh: () => void }

const SINGLE = ['layer', 'signposts']

/** Everything in the layer: what is due first, what waits, all of it with a search, and who changed what. */
export function List({ overview, lang, calls, refresh }: Props) {
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState('')
  const { entries, kinds, proposals, changes } = overview
  const nameOf = (one: string): string => kinds.find(known => known.kind === one)?.one ?? one
  const titleOf = (place: { readonly kind: string; readonly id: string }): string =>
    entries.find(one => one.kind === place.kind && one.id === place.id)?.title ?? place.id
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const fits = (one: Listed): boolean =>
    (kind === '' || one.kind === kind) && words.every(part => `${one.title} ${one.text} ${one.id}`.toLocaleLowerCase('da').includes(part))
  const overdue = entries.filter(one => one.isOverdue)
  const shown = entries.filter(fits)
  return (
    <>
      <h1>{word('title', lang)}</h1>
      <p class="lead">{word('lead', lang)}</p>
      <section aria-labelledby="add-head">
        <h2 id="add-head">{word('addWhat', lang)}</h2>
        <ul class="add-links">
          {kinds
            .filter(one => !SINGLE.includes(one.kind) || !entries.some(entry => entry.kind === one.kind))
            .map(one => (
              <li key={one.kind}>
                <a class="button-like" href={SINGLE.includes(one.kind) ? `#${one.kind}/${one.kind}` : `#${one.kind}/`}>
                  + {one.one}
                </a>
              </li>
            ))}
        </ul>
      </section>
      {proposals.length > 0 && (
        <section aria-labelledby="proposals-head">
          <h2 id="proposals-head">{word('proposals', lang)}</h2>
          <ul class="rows">
            {proposals.map(one => (
              <li key={one.id}>
                <a href={`#proposal/${one.id}`}>{one.places.map(place => `${nameOf(place.kind)}: ${titleOf(place)}`).join(', ')}</a>
                <span class="row-note">
                  {one.who}, {dayOf(one.at, lang)}
                  {one.back && ` · ${word('sentBack', lang)} ${one.back.who}${one.back.why ? `: ${one.back.why}` : ''}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue-head" class="overdue">
          <h2 id="overdue-head">
            {word('overdue', lang)} ({overdue.length})
          </h2>
          <p class="hint">{word('overdueLead', lang)}</p>
          <Rows entries={overdue} lang={lang} nameOf={nameOf} />
        </section>
      )}
      <section aria-labelledby="entries-head">
        <h2 id="entries-head">{word('entries', lang)}</h2>
        <search class="find">
          <div class="field">
            <label for="edit-search">{word('search', lang)}</label>
            <input
              id="edit-search"
              type="search"
              autocomplete="off"
              value={search}
              onInput={event => setSearch(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="edit-kind">{word('kind', lang)}</label>
            <select id="edit-kind" value={kind} onChange={event => setKind(event.currentTarget.value)}>
              <option value="">{word('all', lang)}</option>
              {kinds.map(one => (
                <option key={one.kind} value={one.kind}>
                  {one.many}
                </option>
              ))}
            </select>
          </div>
        </search>
        <p class="hint" role="status">
          {shown.length === 0 ? word(entries.length > 1 ? 'none' : 'nothingYet', lang) : `${shown.length} / ${entries.length}`}
        </p>
        <Rows entries={shown} lang={lang} nameOf={nameOf} />
      </section>
      <Share lang={lang} calls={calls} nameOf={nameOf} refresh={refresh} />
      <section aria-labelledby="changes-head">
        <h2 id="changes-head">{word('changes', lang)}</h2>
        {changes.length === 0 ? (
          <p class="hint">{word('noChanges', lang)}</p>
        ) : (
          <Changes
            changes={changes}
            lang={lang}
            linkOf={one => ({ href: `#${one.kind}/${one.id}`, text: `${nameOf(one.kind)}: ${titleOf(one)}` })}
          />
        )}
      </section>
    </>
  )
}

function Rows({
  entries,
  lang,
  nameOf,
}: {
  readonly entries: readonly Listed[]
  readonly lang: Lang
  readonly nameOf: (kind: string) => string
}) {
  return (
    <ul class="rows">
      {entries.map(one => (
        <li key={`${one.kind}/${one.id}`}>
          <a href={`#${one.kind}/${one.id}`}>{one.title}</a>
          <span class="row-note">
            {nameOf(one.kind)}
            {one.checked && ` · ${word('checked', lang)} ${dayOf(one.checked, lang)}`}
          </span>
          {one.isBroken && <p class="fault">{word('broken', lang)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** A day as people say it. */
export function dayOf(iso: string, lang: Lang): string {
  const day = new Date(iso)
  return Number.isNaN(day.getTime())
    ? iso
    : day.toLocaleDateString(lang === 'da' ? 'da-DK' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
