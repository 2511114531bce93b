#!/usr/bin/env bash
# clang-tidy over engine, ui and app, as build/release compiles them, on all cores. A source is
# skipped while it, every header of ours that it includes, .clang-tidy and the tool are as they were
# when it last passed: build/tidy/passed keeps their hashes. Tests are not linted: GoogleTest's
# macros cost more time than they ever showed mistakes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export now=build/tidy/now passed=build/tidy/passed
rm -rf "$now"
mkdir -p "$now" "$passed"
tool=$({ clang-tidy --version && cat .clang-tidy; } | sha256sum)

# Writes one file a source into $now: the hashes of all that its result depends on. Which files
# these are, the compiler told ninja: an object, then its source and what that includes.
awk -v root="$(pwd -P)/" -v now="$now" -v tool="$tool" '
  NR == FNR { hash[substr($0, 67)] = $1; next }
  NF == 0 { next }
  /^[^ ]/ { at_source = 1; if (key != "") close(key); key = ""; next }
  {
    sub(/^ +/, "")
    if (index($0, root) == 1) $0 = substr($0, length(root) + 1)
    sub(/^(\.\.\/)+/, "")  # as ccache may write them
    if (at_source && ($0 in hash) && !seen[$0]++) {
      key = $0
      gsub("/", "%", key)
      key = now "/" key
      print tool > key
    }
    at_source = 0
    if (key != "" && ($0 in hash)) print hash[$0], $0 > key
  }' <(find engine ui app \( -name '*.h' -o -name '*.cpp' \) -exec sha256sum {} +) \
  <(ninja -C build/release -t deps)

# The linter's compiler cannot read what ours has precompiled, and does not know all of its flags.
sed -E 's/ -fno-(tree-loop-distribute-patterns|gcse)//g; s/ -Winvalid-pch -include [^ ]*cmake_pch\.hxx//' build/release/compile_commands.json \
  >build/tidy/compile_commands.json

lint() {
  local key=$1 output
  if output=$(clang-tidy --quiet -p build/tidy "${key//%//}" 2>&1); then
    mv "$now/$key" "$passed/$key"
  else
    printf '%s\n' "$output" | grep -v -E '^[0-9]+ warnings?( and [0-9]+ errors?)? generated\.$'
    return 1
  fi
}
export -f lint

known=0
stale=()
for path in "$now"/*; do
  key=${path##*/}
  [[ -e $path ]] || break
  known=$((known + 1))
  cmp -s "$path" "$passed/$key" || stale+=("$key")
done
if [[ $known -eq 0 ]]; then
  echo "no sources found in build/release: build it first" >&2
  exit 1
fi
printf '%d sources, %d to lint\n' "$known" "${#stale[@]}"
[[ ${#stale[@]} -eq 0 ]] ||
  printf '%s\0' "${stale[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'lint "$1"' lint
