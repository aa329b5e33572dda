/**
 * The name that an entry may get from its title: small letters a-z, digits and single hyphens, at most 60 of them.
 * @example idFrom('Gældsrådgivning i Gellerup') // 'gaeldsraadgivning-i-gellerup'
 */
export const idFrom = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[\p{M}'’´`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
