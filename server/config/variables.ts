// Every variable of the environment, one table a group. Another variable is another entry in its group, or another group here.
import type { Text } from '../../engine/answer.ts'
import { connections } from './connections.ts'
import { content } from './content.ts'
import { editor } from './editor.ts'
import { limits } from './limits.ts'
import { operation } from './operation.ts'
import { reach } from './reach.ts'
import { storage } from './storage.ts'
import type { Group } from './variable.ts'

export const variables = { ...reach, ...content, ...editor, ...storage, ...connections, ...limits, ...operation }

/** The groups as the documentation shows them. */
export const groups: readonly { readonly title: Text; readonly group: Group }[] = [
  { title: { da: 'Adresser', en: 'Addresses' }, group: reach },
  { title: { da: 'Indhold', en: 'Content' }, group: content },
  { title: { da: 'Redaktører', en: 'Editors' }, group: editor },
  { title: { da: 'Det, der gemmes', en: 'What is stored' }, group: storage },
  { title: { da: 'Forbindelser', en: 'Connections' }, group: connections },
  { title: { da: 'Grænser', en: 'Limits' }, group: limits },
  { title: { da: 'Drift', en: 'Operation' }, group: operation },
]
