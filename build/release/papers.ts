// The papers that lie in the archive: licences, list of parts (CycloneDX), checksums.
import { createHash } from 'node:crypto'
import type { Package } from './packages.ts'

/** Every licence of what others have written, with its text. */
export function licenceText(packages: readonly Package[]): string {
  const rule = '='.repeat(78)
  const parts = packages.map(({ name, version, licence, text, home }) =>
    [rule, `${name} ${version}`, `Licence: ${licence}`, ...(home ? [`Home: ${home}`] : []), rule, text].join('\n'),
  )
  return `${['Tilgang contains code of others, under these licences. Tilgang itself: LICENSE.', ...parts].join('\n\n')}\n`
}

/**
 * The parts of the archive in the form of CycloneDX 1.5, without a number or a time of its own: the same parts, the same bytes.
 * (`npm sbom` would list what is installed, not what is here.)
 */
export function partsList(version: string, packages: readonly Package[]): string {
  const own = {
    type: 'application',
    'bom-ref': `pkg:generic/tilgang@${version}`,
    name: 'tilgang',
    version,
    licenses: [{ license: { id: 'MPL-2.0' } }],
  }
  const components = packages.map(({ name, version, licence, integrity, home }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      licenses: [/^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
      purl,
      ...(integrity?.startsWith('sha512-')
        ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
        : {}),
      ...(home ? { externalReferences: [{ type: 'website', url: home.replace(/^git\+/, '') }] } : {}),
    }
  })
  const dependencies = [{ ref: own['bom-ref'], dependsOn: components.map(one => one['bom-ref']) }]
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: own }, components, dependencies }, null, 2)}\n`
}

/** One line a file, as `sha256sum --check` reads them. */
export const checksums = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('')
