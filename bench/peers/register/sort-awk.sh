#!/usr/bin/env bash
# The tools of every Unix: sort-awk.sh REGISTER DEATHS FOLDER. Lines are led by their key, sorted, and equal neighbours written out.
set -euo pipefail
export LC_ALL=C
register=$1 deaths=$2 folder=$3
key='
  function number(n) {
    if (n ~ /^[0-9A-Z]+$/) return n
    gsub(/０/, "0", n); gsub(/１/, "1", n); gsub(/２/, "2", n); gsub(/３/, "3", n); gsub(/４/, "4", n)
    gsub(/５/, "5", n); gsub(/６/, "6", n); gsub(/７/, "7", n); gsub(/８/, "8", n); gsub(/９/, "9", n)
    gsub(/Ｘ|ｘ|x/, "X", n); gsub(/ |　/, "", n)
    return n
  }
  function name(m) {
    if (m ~ / |　|•|・/) { gsub(/•|・/, "·", m); gsub(/ |　/, "", m) }
    return m
  }
  BEGIN { FS = "," }'
{
  awk "$key"' FNR > 1 { print $4 "," $2 "," number($3) "," name($1) "\t" }' "$deaths"
  awk -v counts="$folder/counts.csv" "$key"' FNR > 1 { print $1 "," $2 "," number($3) "," name($4) "\t" $0; c[$6 "," $5]++ } END { print "area,scheme,rows" >counts; for (p in c) print p "," c[p] >counts }' "$register"
} | sort -t "$(printf '\t')" -k1,1 -S 2G --parallel=2 | awk -F '\t' -v duplicates="$folder/duplicates.csv" -v deceased="$folder/deceased.csv" '
  function flush() { for (i = 1; i <= n; i++) { if (n > 1) print row[i] >duplicates; if (dead) print row[i] >deceased } }
  BEGIN { print "head" >duplicates; print "head" >deceased }
  $1 != key { flush(); n = 0; dead = 0; key = $1 }
  $2 == "" { dead = 1; next }
  { row[++n] = $2 }
  END { flush() }'
