// Keys of the trainer's screen. A presenter's remote sends Page Down and Page Up.
import type { StageWord } from '../words/stage.ts'

export type Command = 'next' | 'back' | 'timer' | 'more' | 'less' | 'code' | 'dark' | 'menu' | 'help' | `panel-${1 | 2 | 3 | 4 | 5}`

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  t: 'timer',
  '+': 'more',
  '-': 'less',
  k: 'code',
  d: 'dark',
  m: 'menu',
  '?': 'help',
  '1': 'panel-1',
  '2': 'panel-2',
  '3': 'panel-3',
  '4': 'panel-4',
  '5': 'panel-5',
}

/** The list that the screen shows. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly word: StageWord }[] = [
  { keys: ['→', 'Page Down'], word: 'keyNext' },
  { keys: ['←', 'Page Up'], word: 'keyBack' },
  { keys: ['T'], word: 'keyTimer' },
  { keys: ['+', '−'], word: 'keyMinutes' },
  { keys: ['1', '–', '5'], word: 'keyPanels' },
  { keys: ['K'], word: 'keyCode' },
  { keys: ['D'], word: 'keyDark' },
  { keys: ['M'], word: 'keyMenu' },
  { keys: ['?'], word: 'keyHelp' },
]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented'>

/**
 * What a key means; nothing while somebody writes, with Ctrl or Alt, or when it is held down.
 * @param isWriting the focus stands in a field
 */
export function commandOf(pressed: Pressed, isWriting: boolean): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = pressed
  if (isWriting || ctrlKey || metaKey || altKey || repeat || defaultPrevented) return undefined
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key]
}

/** Whether an element takes what is typed, or the arrow keys. */
export const takesKeys = (element: Element | null): boolean =>
  element?.matches('input:not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]') ?? false
