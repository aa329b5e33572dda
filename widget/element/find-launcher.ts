// The launcher has one home, the loader's script: it stands on the page already, or the element fetches it for its own launcher.
type Launcher = typeof import('./launcher.ts')

/** Where the loader leaves the drawing of the launcher. */
export const LAUNCHER = Symbol.for('tilgang-launcher')

/** The drawing of the launcher; undefined when it could not be fetched. @param folder where the widget's scripts lie */
export async function findLauncher(folder: string): Promise<Launcher | undefined> {
  const page = globalThis as { [LAUNCHER]?: Launcher }
  if (!page[LAUNCHER]) await import(/* @vite-ignore */ `${folder}loader.js`).catch(() => undefined)
  return page[LAUNCHER]
}
