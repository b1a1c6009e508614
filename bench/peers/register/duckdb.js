// DuckDB: node duckdb.js REGISTER DEATHS FOLDER WAY. Which way of writing it is the fastest depends on version and machine: the benchmark tries all.
import { DuckDBInstance } from '@duckdb/node-api';
import { blanks, columns, deathColumns, deaths, dots, fail, folder, narrow, register, way, wide } from './answer.js';

const csv = (path, names) => `read_csv('${path}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${names.map(n => `'${n}': 'VARCHAR'`)}})`;
const holds = (column, texts) => texts.map(t => `contains(${column}, '${t}')`).join(' OR ');
// translate drops what has no counterpart; it is slow, so only those rows go through it that need it.
const number = `CASE WHEN length(number) = strlen(number) AND NOT (${holds('number', ['x', ' '])}) THEN number ELSE translate(number, '${wide}${blanks.join('')}', '${narrow}') END`;
const name = `CASE WHEN ${holds('name', [...dots, ...blanks])} THEN translate(name, '${dots.join('')}${blanks.join('')}', '··') ELSE name END`;
const key = `nationality, document, ${number} AS n, ${name} AS m`;
const hash = `hash(nationality, document, ${number}, ${name})`;
const half = `(${hash} >> 32)::UINTEGER`;
const all = columns.join(', ');
const registerRows = csv(register, columns);
const write = (query, file) => `COPY (${query}) TO '${folder}/${file}' (FORMAT csv, HEADER true)`;
const counts = from => write(`SELECT area, scheme, count(*) FROM ${from} GROUP BY ALL`, 'counts.csv');
const equal = (a, b) => ['nationality', 'document', 'n', 'm'].map(c => `${a}.${c} = ${b}.${c}`).join(' AND ');
const dead = `CREATE TEMP TABLE dead AS SELECT DISTINCT ${key} FROM ${csv(deaths, deathColumns)}`;
const deadHash = `CREATE TEMP TABLE dead AS SELECT DISTINCT ${key}, ${hash} AS h FROM ${csv(deaths, deathColumns)}`;
// What shares its hash with another row or with the death list is few; the rest is exact.
const exact = [
  write(`SELECT ${all} FROM candidates s SEMI JOIN (SELECT nationality, document, n, m FROM candidates GROUP BY ALL HAVING count(*) > 1) d ON ${equal('s', 'd')}`, 'duplicates.csv'),
  write(`SELECT ${all} FROM candidates s SEMI JOIN dead d ON ${equal('s', 'd')}`, 'deceased.csv'),
];
const few = from => `(SELECT h FROM ${from} GROUP BY h HAVING count(*) > 1 UNION SELECT h FROM dead)`;
const kept = 'n, m, nationality, document, number, name, scheme, area, begins, ends';

const ways = {
  // The whole register with its keys in a table.
  group: [dead, `CREATE TEMP TABLE candidates AS SELECT ${all}, ${number} AS n, ${name} AS m FROM ${registerRows}`, ...exact, counts('candidates')],
  window: [
    dead,
    `CREATE TEMP TABLE candidates AS SELECT ${all}, ${number} AS n, ${name} AS m FROM ${registerRows}`,
    write(`SELECT ${all} FROM candidates QUALIFY count(*) OVER (PARTITION BY nationality, document, n, m) > 1`, 'duplicates.csv'), exact[1], counts('candidates'),
  ],
  // The whole register with a hash in a table; groups by the hash.
  hash: [
    deadHash,
    `CREATE TEMP TABLE everything AS SELECT ${all}, ${hash} AS h FROM ${registerRows}`,
    `CREATE TEMP TABLE candidates AS SELECT ${all}, ${number} AS n, ${name} AS m FROM everything WHERE h IN ${few('everything')}`, ...exact, counts('everything'),
  ],
  // The same with half of the hash: more is looked at exactly, less is grouped.
  short: [
    deadHash.replace(hash, half),
    `CREATE TEMP TABLE everything AS SELECT ${all}, ${half} AS h FROM ${registerRows}`,
    `CREATE TEMP TABLE candidates AS SELECT ${all}, ${number} AS n, ${name} AS m FROM everything WHERE h IN ${few('everything')}`, ...exact, counts('everything'),
  ],
  // Only hash, area and scheme in a table; the file is read twice.
  twice: [
    deadHash,
    `CREATE TEMP TABLE hashes AS SELECT ${hash} AS h, area, scheme FROM ${registerRows}`,
    `CREATE TEMP TABLE candidates AS SELECT ${kept} FROM (SELECT ${all}, ${number} AS n, ${name} AS m, ${hash} AS h FROM ${registerRows}) WHERE h IN ${few('hashes')}`, ...exact, counts('hashes'),
  ],
  // No table of the register; the file is read three times.
  thrice: [
    deadHash,
    `CREATE TEMP TABLE candidates AS SELECT ${kept} FROM (SELECT ${all}, ${number} AS n, ${name} AS m, ${hash} AS h FROM ${registerRows}) WHERE h IN ${few(`(SELECT ${hash} AS h FROM ${registerRows})`)}`, ...exact, counts(registerRows),
  ],
};

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
for (const sql of ['SET preserve_insertion_order = false', ...(ways[way] ?? fail(`duckdb: ${way}?`))]) await connection.run(sql);
