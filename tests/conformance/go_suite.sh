#!/bin/bash
# Runs the programs of Go's own test suite (package golang-1.23-src) under Gantry and prints the
# score. A test marked `// run` must end with status 0 and print what its .out file says, or
# nothing.
#
#   tests/conformance/go_suite.sh [-v] [-c "COMMAND"] [FILE...]
#
# COMMAND runs a Go file (build/release/bin/gantry run). Without files: all of the suite. -v: each
# failure with the first line of what went wrong.
set -u
suite=/usr/share/go-1.23/test
root=$(cd "$(dirname "$0")/../.." && pwd)
command="$root/build/release/bin/gantry run"
verbose=0
while getopts "vc:" option; do
  case $option in
    v) verbose=1 ;;
    c) command=$OPTARG ;;
    *) exit 64 ;;
  esac
done
shift $((OPTIND - 1))
[ -d "$suite" ] || { echo "$suite is not there: install golang-1.23-src"; exit 0; }
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
  mapfile -t files < <(find "$suite" -name '*.go' | sort)
fi

# Prints "ok FILE" or "FAIL FILE reason".
one() {
  local file=$1 out status wanted
  head -1 "$file" | grep -Eq '^// run( |$)' || return 0
  out=$(mktemp -d)
  timeout ${LIMIT:-60} $COMMAND "$file" > "$out/out" 2>&1 < /dev/null
  status=$?
  wanted=${file%.go}.out
  if [ $status -ne 0 ]; then
    echo "FAIL $file status $status: $(head -c 300 "$out/out" | head -1)"
  elif [ -f "$wanted" ] && ! cmp -s "$out/out" "$wanted"; then
    echo "FAIL $file output differs: $(diff "$out/out" "$wanted" | head -2 | tail -1 | head -c 200)"
  elif [ ! -f "$wanted" ] && [ -s "$out/out" ]; then
    echo "FAIL $file prints: $(head -c 300 "$out/out" | head -1)"
  else
    echo "ok $file"
  fi
  rm -r "$out"
}
export -f one
export COMMAND=$command
results=$(printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -I{} bash -c 'one "$1"' _ {} 2>&1 | sort)
[ $verbose -eq 1 ] && grep -v '^ok ' <<< "$results"
passed=$(grep -c '^ok ' <<< "$results")
echo "$passed of $(grep -c . <<< "$results") programs pass"
