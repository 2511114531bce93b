#!/usr/bin/env bash
# clang-tidy over engine, ui and app, as build/release compiles them, on all cores. A source is
# skipped while it, every header of ours that it includes, .clang-tidy and the tool are as they were
# when it last passed: build/tidy/passed keeps their hashes. The others are linted in groups, each
# as one source that includes its members, because most of the time goes into the systems' headers;
# the members of a group with a finding are linted again, one by one. Tests are not linted:
# GoogleTest's macros cost more time than they ever showed mistakes.
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

known=0
stale=()
for path in "$now"/*; do
  key=${path##*/}
  [[ -e $path ]] || break
  known=$((known + 1))
  cmp -s "$path" "$passed/$key" || stale+=("${key//%//}")
done
if [[ $known -eq 0 ]]; then
  echo "no sources found in build/release: build it first" >&2
  exit 1
fi
printf '%d sources, %d to lint\n' "$known" "${#stale[@]}"
[[ ${#stale[@]} -gt 0 ]] || exit 0

# What is compiled with the same flags may share a group.
declare -A alike=()
while read -r flags source; do
  alike[$flags]+=" $source"
done < <(printf '%s\n' "${stale[@]}" | awk -v root="$(pwd -P)/" '
  NR == FNR { stale[$0] = 1; next }
  /^ *"command": / { command = $0; sub(/ -o .*/, "", command) }
  /^ *"file": / {
    split($0, quoted, "\"")
    source = substr(quoted[4], length(root) + 1)
    if (!(source in stale)) next
    delete stale[source]
    if (!(command in flags)) flags[command] = ++count
    print flags[command], source
  }' - build/release/compile_commands.json)

# A group is a file that includes its members, and one that lists them.
export groups=build/tidy/groups
rm -rf "$groups"
mkdir -p "$groups"
for flags in "${!alike[@]}"; do
  # shellcheck disable=SC2086  # the sources, by words
  awk -v most=24 -f tests/groups.awk ${alike[$flags]} |
    while read -r group source; do
      printf '%s\n' "$source" >>"$groups/$flags.$group.sources"
      printf '#include "%s"\n' "$source" >>"$groups/$flags.$group.cpp"
    done
done

# Every source as it is compiled, and every group as its first member. The linter's compiler cannot
# read what ours has precompiled, and does not know all of its flags.
sed -E 's/ -fno-(tree-loop-distribute-patterns|gcse)//g; s/ -Winvalid-pch -include [^ ]*cmake_pch\.hxx//' \
  build/release/compile_commands.json |
  awk -v root="$(pwd -P)/" '
    FILENAME != "-" {
      if (FNR == 1) {
        group = FILENAME
        sub(/sources$/, "cpp", group)
        of[root $0] = root group
      }
      next
    }
    /^\{/ { entry = ""; source = "" }
    /^ *"file": / { split($0, quoted, "\""); source = quoted[4] }
    { entry = entry $0 "\n" }
    /^\}/ {
      sub(/,\n$/, "\n", entry)
      printf "%s%s", separator, entry
      separator = ",\n"
      if (source in of) {
        start = index(entry, source)
        while ((start = index(entry, source)) > 0)
          entry = substr(entry, 1, start - 1) of[source] substr(entry, start + length(source))
        printf ",\n%s", entry
        delete of[source]
      }
    }
    BEGIN { print "[" }
    END { print "]" }' "$groups"/*.sources - >build/tidy/compile_commands.json

# passes FILE SOURCE...: FILE, which says these sources, has no finding; those are in $output.
passes() {
  local file=$1 source
  shift
  output=$(clang-tidy --quiet -p build/tidy "$file" 2>&1) || return 1
  for source in "$@"; do
    mv "$now/${source//\//%}" "$passed/${source//\//%}"
  done
}

# lint LIST: the group of the sources that stand in LIST.
lint() {
  local sources source output='' failed=0
  mapfile -t sources <"$1"
  if [[ ${#sources[@]} -gt 1 ]] && passes "${1%.sources}.cpp" "${sources[@]}"; then
    return 0
  fi
  for source in "${sources[@]}"; do
    passes "$source" "$source" || {
      printf '%s\n' "$output" | grep -v -E '^[0-9]+ warnings?( and [0-9]+ errors?)? generated\.$'
      failed=1
    }
  done
  return "$failed"
}
export -f passes lint

# The largest first, so that none of them runs alone at the end.
wc -l "$groups"/*.sources | sort -rn | awk '$2 != "total" { print $2 }' |
  xargs -n 1 -P "$(nproc)" bash -c 'lint "$1"' lint
