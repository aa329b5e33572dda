// SHA-256 without crypto.subtle, which an intranet on plain http does not have.
const K = new Uint32Array(64)
const START = new Uint32Array(8)

// The first 32 bits of the fractional parts of the roots of the first 64 primes (FIPS 180-4).
let prime = 2
for (let i = 0; i < 64; prime++) {
  if (Array.from({ length: prime - 2 }, (_, k) => k + 2).some(divisor => prime % divisor === 0)) continue
  if (i < 8) START[i] = fraction(Math.sqrt(prime))
  K[i++] = fraction(Math.cbrt(prime))
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The SHA-256 of bytes in hexadecimal. @example sha256(new Uint8Array()) // 'e3b0c442...' */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const hash = START.slice()
  const w = new Uint32Array(64)
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i)
    mix(hash, w)
  }
  return [...hash].map(word => word.toString(16).padStart(8, '0')).join('')
}

function mix(hash: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number
    const y = w[i - 2] as number
    w[i] = (w[i - 16] as number) + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (w[i - 7] as number) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] as number) + value
}
