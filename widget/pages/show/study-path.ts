import type { Lang } from '../../../engine/answer.ts'

/** Below the server's address: where some families can be gone through alone; all of them when none is named. @example studyPath('da', ['a', 'b']) // '/selvstudie?lang=da&s=a,b' */
export const studyPath = (lang: Lang, ids: readonly string[] = []): `/${string}` =>
  `/selvstudie?lang=${lang}${ids.length > 0 ? `&s=${ids.join(',')}` : ''}`
