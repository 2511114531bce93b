#!/bin/sh
# Machine instructions an operation of the benchmark programs, against the limits that are kept in
# instructions.txt: the same on every machine and under any load, so that a slower engine is
# noticed where processor time would be noise. Takes a minute.
#
# usage: instructions.sh GANTRY_BENCH GANTRY [--write]
#   GANTRY_BENCH  bin/gantry_bench of a release build by the compiler that instructions.txt names
#   GANTRY        bin/gantry of that build: rows that begin with "vm" are programs of go/ in the
#                 virtual machine, recording off
#   --write       keep what is measured as the new limits
# Exit status 1 when a program needs more than 5 % above its limit.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
bench=$1
gantry=$2
write=${3:-}
limits=$here/instructions.txt
folder=$(mktemp -d)
measured=$folder/measured
trap 'rm -rf "$folder"' EXIT

# Instructions of one command. Callgrind moves its output file away when there is one: never
# /dev/null.
count() {
  valgrind --tool=callgrind --callgrind-out-file="$folder/callgrind" "$@" 2>&1 >"$folder/printed" |
    sed -n 's/.*Collected : //p'
}

# Instructions by operation, from runs of two sizes: what starting costs falls out.
# per_op FLAG PROGRAM SMALL LARGE ARGS...
per_op() {
  flag=$1 program=$2 small=$3 large=$4
  shift 4
  # shellcheck disable=SC2086  # the flag may be empty
  low=$(count "$bench" run $flag "$program" "$small" "$@")
  # shellcheck disable=SC2086
  high=$(count "$bench" run $flag "$program" "$large" "$@")
  echo $(((high - low) / (large - small)))
}

# The same of a program in the virtual machine, which prints its operations first.
# per_op_vm PROGRAM SMALL LARGE ARGS...
per_op_vm() {
  program=$1 small=$2 large=$3
  shift 3
  low=$(count "$gantry" run --procs 1 "$here/go" -- "$program" "$small" "$@")
  low_ops=$(cut -d' ' -f1 "$folder/printed")
  high=$(count "$gantry" run --procs 1 "$here/go" -- "$program" "$large" "$@")
  high_ops=$(cut -d' ' -f1 "$folder/printed")
  echo $(((high - low) / (high_ops - low_ops)))
}

status=0
while read -r off_limit on_limit line; do
  case $off_limit in
    '#'*) echo "$off_limit $on_limit $line" >>"$measured" && continue ;;
  esac
  # shellcheck disable=SC2086  # the line's words are the arguments
  case $line in
    vm\ *) off=$(per_op_vm ${line#vm }) on=$off ;;
    *) off=$(per_op "" $line) on=$(per_op --record $line) ;;
  esac
  printf '%6s %6s   %s\n' "$off" "$on" "$line" >>"$measured"
  for pair in "off $off $off_limit" "on $on $on_limit"; do
    # shellcheck disable=SC2086
    set -- $pair
    note=
    if [ "$write" != --write ] && [ $(($2 * 100)) -gt $(($3 * 105)) ]; then
      note="TOO MANY" status=1
    fi
    printf '%-28s recording %-3s %6s  limit %6s  %s\n' "$line" "$1" "$2" "$3" "$note"
  done
done <"$limits"
if [ "$write" = --write ]; then cp "$measured" "$limits"; fi
exit $status
