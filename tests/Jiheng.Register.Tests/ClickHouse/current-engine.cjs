// The engine of today's ClickHouse (npm chdb) behind the part of the HTTP interface that the check uses.
// node current-engine.cjs CHDB_FOLDER: prints its port, ends when its standard input closes.
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const zlib = require('node:zlib');
const { Session } = require(path.join(process.argv[2], 'node_modules', 'chdb'));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiheng-chdb-'));
const session = new Session(path.join(folder, 'data'));
// Parameters of the HTTP interface itself; the others are settings of the engine.
const ofTheInterface = new Set(['query', 'wait_end_of_query']);

async function answer(request, body) {
  const parameters = new URL(request.url, 'http://localhost').searchParams;
  if (parameters.has('query')) {
    const file = path.join(folder, `${process.hrtime.bigint()}.bin`);
    fs.writeFileSync(file, request.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(body) : body);
    await session.queryAsync(parameters.get('query').replace(' FORMAT RowBinary', ` FROM INFILE '${file}' FORMAT RowBinary`));
    fs.rmSync(file);
    return Buffer.alloc(0);
  }
  const settings = [...parameters].filter(([name]) => !ofTheInterface.has(name)).map(([name, value]) => `${name} = '${value}'`).join(', ');
  const sql = body.toString().replace(/\sFORMAT RowBinary$/, settings ? ` SETTINGS ${settings} FORMAT RowBinary` : ' FORMAT RowBinary');
  return Buffer.from((await session.queryAsync(sql)).bytes());
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => answer(request, Buffer.concat(parts)).then(
    body => response.end(body),
    problem => { response.statusCode = 500; response.end(problem.message); }));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => { session.cleanup(); fs.rmSync(folder, { recursive: true, force: true }); process.exit(0); });
