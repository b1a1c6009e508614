#!/usr/bin/env bash
# PostgreSQL: postgresql.sh prepare DATA makes a server's folder; postgresql.sh REGISTER DEATHS FOLDER WAY starts the server in $JIHENG_PG_DATA, loads, asks, ends it.
# The server refuses to run as root: then it runs as the user postgres.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)

if [ "$1" = prepare ]; then
  [ "$(id -u)" != 0 ] || chown postgres "$2"
  "${as[@]}" "$bin/initdb" -D "$2" -U bench -A trust -E UTF8 --locale=C --no-sync >/dev/null
  # Nothing of it is to be kept, and the machine's memory may be used.
  cat >>"$2/postgresql.conf" <<EOF
listen_addresses = ''
unix_socket_directories = '$2'
fsync = off
wal_level = minimal
max_wal_senders = 0
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_wal_size = 16GB
shared_buffers = 2GB
work_mem = 1GB
hash_mem_multiplier = 2
max_parallel_workers_per_gather = 2
jit = off
logging_collector = off
log_min_messages = fatal
client_min_messages = error
EOF
  exit
fi

register=$1 deaths=$2 folder=$3 way=$4
"${as[@]}" "$bin/postgres" -D "$JIHENG_PG_DATA" 2>/dev/null &
server=$!
trap 'kill -INT $server 2>/dev/null || true; wait $server || true' EXIT
until "$bin/pg_isready" -q -h "$JIHENG_PG_DATA" -U bench; do sleep 0.02; done

columns="nationality, document, number, name, scheme, area, begins, ends"
number="CASE WHEN octet_length(number) = char_length(number) AND strpos(number, 'x') = 0 AND strpos(number, ' ') = 0 THEN number ELSE translate(number, '０１２３４５６７８９Ｘｘx 　', '0123456789XXX') END"
name="translate(name, '•・ 　', '··')"
key="nationality, document, n, m"
case $way in
  group)
    ask="CREATE UNLOGGED TABLE candidates AS SELECT $columns, $number AS n, $name AS m FROM register;
      ANALYZE candidates;" ;;
  hash)
    ask="CREATE UNLOGGED TABLE hashed AS SELECT $columns, $number AS n, $name AS m, hashtextextended(nationality || ',' || document || ',' || $number || ',' || $name, 0) AS h FROM register;
      CREATE UNLOGGED TABLE few AS SELECT h FROM hashed GROUP BY h HAVING count(*) > 1 UNION SELECT hashtextextended(nationality || ',' || document || ',' || n || ',' || m, 0) FROM dead;
      ANALYZE few;
      CREATE UNLOGGED TABLE candidates AS SELECT $columns, n, m FROM hashed WHERE h IN (SELECT h FROM few);
      ANALYZE candidates;" ;;
  *) echo "postgresql: $way?" >&2; exit 2 ;;
esac
"$bin/psql" -q -v ON_ERROR_STOP=1 -h "$JIHENG_PG_DATA" -U bench postgres <<EOF
CREATE UNLOGGED TABLE register (nationality text, document text, number text, name text, scheme text, area text, begins text, ends text);
CREATE UNLOGGED TABLE deaths (name text, document text, number text, nationality text, died text);
\\copy register FROM '$register' (FORMAT csv, HEADER true)
\\copy deaths FROM '$deaths' (FORMAT csv, HEADER true)
CREATE UNLOGGED TABLE dead AS SELECT DISTINCT nationality, document, $number AS n, $name AS m FROM deaths;
ANALYZE register, dead;
$ask
\\copy (SELECT $columns FROM candidates c WHERE ($key) IN (SELECT $key FROM candidates GROUP BY $key HAVING count(*) > 1)) TO '$folder/duplicates.csv' (FORMAT csv, HEADER true)
\\copy (SELECT $columns FROM candidates c WHERE ($key) IN (SELECT $key FROM dead)) TO '$folder/deceased.csv' (FORMAT csv, HEADER true)
\\copy (SELECT area, scheme, count(*) FROM register GROUP BY area, scheme) TO '$folder/counts.csv' (FORMAT csv, HEADER true)
DROP TABLE IF EXISTS register, deaths, dead, candidates, hashed, few;
EOF
