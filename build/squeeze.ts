// Squeezes the built scripts: several passes over each.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { minify } from 'terser'

/** Rewrites every script of a folder. */
export async function squeeze(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.js'))) {
    const { code } = await minify(readFileSync(`${folder}/${name}`, 'utf8'), {
      module: name !== 'loader.js',
      ecma: 2020,
      compress: { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false, hoist_props: true },
    })
    writeFileSync(`${folder}/${name}`, code ?? '')
  }
}
