// Fills a template with a table, over and over, and answers every line on stdin with one line of JSON on stdout:
// {"warm": milliseconds} or {"fill": output file or ""} → {"ms": …, "bytes": …}.
// Arguments: template, rows (JSON: arrays of texts), shape (merged or plain), outer and inner group size.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [templatePath, rowsPath, shape, outer, inner] = process.argv.slice(2);
const template = readFileSync(templatePath);
const texts = JSON.parse(readFileSync(rowsPath, "utf8"));
const version = (name) => createRequire(import.meta.url)(`${name}/package.json`).version;

const named = (row) => Object.fromEntries(row.map((text, column) => [`c${column}`, text]));
const chunks = (rows, size) => Array.from({ length: rows.length / size }, (_, i) => rows.slice(i * size, (i + 1) * size));
const group = ([first, ...rest]) => ({ ...named(first), rest: rest.map(named) });

function merged() {
  return chunks(texts, Number(outer)).map((rows) => {
    const [first, ...others] = chunks(rows, Number(inner)).map(group);
    return { ...first, inner: others };
  });
}

const data = shape === "merged" ? { outer: merged() } : { rows: texts.map(named) };

// From the template's bytes to the document's bytes; Jiheng compresses at the fastest level too.
function fill() {
  const document = new Docxtemplater(new PizZip(template));
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 1 } });
}

function timed() {
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  const bytes = fill();
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, bytes };
}

function warm(milliseconds) {
  const end = performance.now() + milliseconds;
  do fill(); while (performance.now() < end);
}

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

say({ node: process.versions.node, docxtemplater: version("docxtemplater"), pizzip: version("pizzip") });
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  if (order.warm) {
    warm(order.warm);
    say({ warm: true });
  } else {
    const { ms, bytes } = timed();
    if (order.fill) writeFileSync(order.fill, bytes);
    say({ ms, bytes: bytes.length });
  }
}
