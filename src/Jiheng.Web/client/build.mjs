// Bundles the client: one script and one style sheet a page family, one sprite of the icons that pages use.
// usage: node build.mjs OUTPUT_FOLDER
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import path from 'node:path';

const out = path.resolve(process.argv[2] ?? 'dist');
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const result = await build({
  entryPoints: ['src/workbench.ts', 'src/workbench.css'],
  outdir: out,
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: ['chrome100', 'firefox100', 'safari15'],
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'dataurl' },
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  if (entryPoint) manifest[path.basename(entryPoint).replace(/\.ts$/, '.js')] = path.basename(file);
}

const names = JSON.parse(await readFile('src/icons.json', 'utf8'));
const symbols = await Promise.all(names.map(async (name) => {
  const svg = await readFile(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8');
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`;
}));
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
const hash = createHash('sha256').update(sprite).digest('hex').slice(0, 8);
manifest['icons.svg'] = `icons-${hash}.svg`;
await writeFile(path.join(out, manifest['icons.svg']), sprite);
const mark = await readFile('src/mark.svg', 'utf8');
manifest['mark.svg'] = `mark-${createHash('sha256').update(mark).digest('hex').slice(0, 8)}.svg`;
await writeFile(path.join(out, manifest['mark.svg']), mark);
await writeFile(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');

// Compressed once here instead of at every request.
for (const file of await readdir(out)) {
  if (/\.(css|js|svg)$/.test(file)) await writeFile(path.join(out, `${file}.br`), brotliCompressSync(await readFile(path.join(out, file))));
}
