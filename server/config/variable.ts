import type { Text } from '../../engine/answer.ts'

/** How the text of a variable is read, and how a good one is described. */
export type Form<T> = {
  /** completes »skal være …« / "must be …", and stands in the table of the documentation */
  readonly wanted: Text
  /** @returns undefined when the text is not of this form */
  readonly read: (text: string) => T | undefined
  /** the part of a wrong text that is wrong, for the message; absent: the text is not repeated, since it may be a secret */
  readonly wrongIn?: (text: string) => string
}

/** One variable of the environment: all that the server, its messages and its documentation know of it. */
export type Variable<T> = {
  readonly name: string
  readonly means: Text
  readonly form: Form<T>
  /** what holds when it is not set or empty */
  readonly unset: T
  /** how the documentation words `unset`, when it does not speak for itself */
  readonly unsetInWords?: Text
}

/** Variables that belong together: one table of the documentation. The keys are those of the configuration. */
export type Group = Readonly<Record<string, Variable<unknown>>>

/** @example variable({ name: 'PORT', means, form: wholeNumber(0, 65_535), unset: 8787 }) */
export const variable = <T, U extends T | undefined>(
  one: Omit<Variable<T>, 'unset'> & { readonly unset: U },
): Variable<undefined extends U ? T | undefined : T> => one as unknown as Variable<undefined extends U ? T | undefined : T>
