/** Says something that does not stop the build. */
export const warn = (text: string): void => console.warn(`! ${text}`)
