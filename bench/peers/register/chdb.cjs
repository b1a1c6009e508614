// Today's ClickHouse engine, embedded: node chdb.cjs REGISTER DEATHS FOLDER WAY, with the package in CHDB_FOLDER.
const path = require('node:path');
const { Session } = require(path.join(process.env.CHDB_FOLDER, 'node_modules', 'chdb'));

(async () => {
  const { blanks, columns, deathColumns, deaths, dots, fail, folder, narrow, register, way, wide } = await import('./answer.js');
  const csv = (file, names) => `file('${file}', 'CSV', '${names.map(n => `${n} String`)}')`;
  // translateUTF8 wants a counterpart for everything, so blanks are dropped by themselves; only rows that need it go through it.
  const number = `if(match(number, '^[0-9A-Z]+$'), number, replaceRegexpAll(translateUTF8(number, '${wide}', '${narrow}'), '[${blanks.join('')}]', ''))`;
  const name = `if(multiSearchAny(name, [${[...dots, ...blanks].map(t => `'${t}'`)}]), replaceRegexpAll(translateUTF8(name, '${dots.join('')}', '··'), '[${blanks.join('')}]', ''), name)`;
  const hash = `cityHash64(nationality, document, ${number}, ${name})`;
  const all = columns.join(', ');
  const four = 'nationality, document, n, m';
  const registerRows = csv(register, columns);
  const write = (query, file) => `${query} INTO OUTFILE '${folder}/${file}' TRUNCATE FORMAT CSVWithNames`;
  const dead = `CREATE TABLE dead ENGINE = Memory AS SELECT DISTINCT nationality, document, ${number} AS n, ${name} AS m, ${hash} AS h FROM ${csv(deaths, deathColumns)}`;
  const few = from => `(SELECT h FROM ${from} GROUP BY h HAVING count() > 1 UNION ALL SELECT h FROM dead)`;
  const exact = [
    write(`SELECT ${all} FROM candidates WHERE (${four}) IN (SELECT ${four} FROM candidates GROUP BY ${four} HAVING count() > 1)`, 'duplicates.csv'),
    write(`SELECT ${all} FROM candidates WHERE (${four}) IN (SELECT ${four} FROM dead)`, 'deceased.csv'),
  ];
  const counts = from => write(`SELECT area, scheme, count() FROM ${from} GROUP BY area, scheme`, 'counts.csv');
  const create = (table, select) => `CREATE TABLE ${table} ENGINE = Memory AS SELECT ${select}`;
  const ways = {
    // The whole register with its keys in a table.
    group: [dead, create('candidates', `${all}, ${number} AS n, ${name} AS m FROM ${registerRows}`), ...exact, counts('candidates')],
    // The whole register with a hash in a table; groups by the hash.
    hash: [dead, create('everything', `${all}, ${hash} AS h FROM ${registerRows}`), create('candidates', `${all}, ${number} AS n, ${name} AS m FROM everything WHERE h IN ${few('everything')}`), ...exact, counts('everything')],
    // Only hash, area and scheme in a table; the file is read twice.
    twice: [
      dead, create('hashes', `${hash} AS h, area, scheme FROM ${registerRows}`),
      create('candidates', `${all}, ${number} AS n, ${name} AS m FROM ${registerRows} WHERE ${hash} IN ${few('hashes')}`), ...exact, counts('hashes'),
    ],
    // No table of the register; the file is read three times.
    thrice: [dead, create('candidates', `${all}, ${number} AS n, ${name} AS m FROM ${registerRows} WHERE ${hash} IN ${few(`(SELECT ${hash} AS h FROM ${registerRows})`)}`), ...exact, counts(registerRows)],
  };
  const session = new Session();
  try {
    session.query('CREATE DATABASE bench');
    session.query('USE bench');
    const settings = 'SET input_format_csv_skip_first_lines = 1, input_format_csv_trim_whitespaces = 0, max_threads = 2';
    for (const sql of [settings, ...(ways[way] ?? fail(`chdb: ${way}?`))]) session.query(sql);
  } finally {
    session.cleanup();
  }
})().catch(problem => {
  console.error(problem.message);
  process.exit(1);
});
