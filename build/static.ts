// The widget without a server: a folder of static files (dist/static) that any web server or file share with addresses can serve.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/static')

const PAGE = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>Tilgang</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="page.css">
<script type="module" src="tilgang-guide.js"></script>
</head>
<body>
<main>
<tilgang-guide offline="only" heading-level="1">
<p>Tilgang kræver JavaScript her. Rapporten selv: Fokus på sårbare familier i udsatte boligområder (CFBU, 2015).</p>
</tilgang-guide>
</main>
</body>
</html>
`

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; padding: 1rem; font-family: system-ui, sans-serif; }
main { max-width: 56rem; margin-inline: auto; }
`

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
for (const name of readdirSync(at('dist/widget'))) cpSync(at(`dist/widget/${name}`), `${OUT}/${name}`, { recursive: true })
writeFileSync(`${OUT}/index.html`, PAGE)
writeFileSync(`${OUT}/page.css`, STYLE)
console.log(`dist/static: ${readdirSync(OUT).length} entries`)
