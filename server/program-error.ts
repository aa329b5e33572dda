/** A file that the program came with is missing or not whole. The message names it, in Danish and English. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'
}

/**
 * Reads a file that the program came with.
 * @param file its place in the program
 * @throws {ProgramError} when it cannot be read or used
 */
export function readWhole<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new ProgramError(
      `${file}: filen mangler eller er ikke hel; læg programmet ind igen, og kør npm run build / the file is missing or not whole; install the program again, and run npm run build`,
    )
  }
}
