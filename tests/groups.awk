# Sorts sources into groups whose files can be compiled as one, one #include after the other: what is
# included by many is then read once. Called by CMake (GANTRY_GROUPED) and by tidy.sh, in the
# project's root:
#   awk -v most=FILES_IN_A_GROUP -f tests/groups.awk FILE.cpp...
# prints "GROUP FILE", a line a file.
#
# A name of one file's own (in its unnamed namespace, static, an alias, a macro) would be seen by the
# files that come after it, so a file joins only a group in which nobody says such a name: neither a
# file, nor a declaration in the headers that it includes. This goes by the layout that clang-format
# gives, and knows words and not C++: in doubt a file stands alone.

# own NAME of the file that is being read; a type is looked for in all lines of later headers.
function own(name, is_type) {
  if (name == "") return
  names[name] = 1
  if (is_type) types[name] = 1
}

# words OF A LINE, kept as the indices of `into`.
function keep(line, into,   count, i, parts) {
  gsub(/[^A-Za-z0-9_]+/, " ", line)
  count = split(line, parts, " ")
  for (i = 1; i <= count; i++) into[parts[i]] = 1
}

# Adds what a header of ours says, and the headers below it.
function take(header,   line, count, i, parts) {
  if (header in taken) return
  taken[header] = 1
  if (!(header in included)) {
    included[header] = ""
    while ((getline line < header) > 0) {
      sub(/\/\/.*/, "", line)
      if (line ~ /^#include "/) {
        split(line, parts, "\"")
        included[header] = included[header] " " parts[2]
      } else if (line ~ /^[A-Za-z_]/) {
        declared[header] = declared[header] " " line
      } else if (line !~ /^#include/) {
        within[header] = within[header] " " line
      }
    }
    close(header)
  }
  keep(declared[header], said)
  keep(within[header], said_within)
  count = split(included[header], parts, " ")
  for (i = 1; i <= count; i++) take(parts[i])
}

# fits GROUP: the file that was read may come after those of the group.
function fits(group,   name) {
  if (size[group] >= most) return 0
  for (name in names) if ((group, name) in group_said) return 0
  for (name in said) if ((group, name) in group_names) return 0
  for (name in said_within) if ((group, name) in group_types) return 0
  return 1
}

# The file that was read goes into the first group that it fits, or into a new one.
function place(   group, name) {
  if (file == "") return
  for (group = 1; group <= groups && !fits(group); group++) continue
  if (group > groups) groups = group
  size[group]++
  for (name in said) group_said[group, name] = 1
  for (name in names) group_names[group, name] = 1
  for (name in types) group_types[group, name] = 1
  print group, file
  split("", said); split("", said_within); split("", names); split("", types); split("", taken)
}

FNR == 1 { place(); file = FILENAME; unnamed = 0 }
/^#include "/ { split($0, quoted, "\""); take(quoted[2]) }
/^#include/ { next }
/^\}  \/\/ namespace$/ { unnamed = 0 }
{ sub(/\/\/.*/, ""); keep($0, said) }
/^namespace \{/ { unnamed = 1; next }
/^#define / { sub(/\(.*/, "", $2); own($2, 1); next }
/^using / {
  if ($0 ~ /=/) { own($2, 1) } else { sub(/;.*/, ""); sub(/.*[: ]/, ""); own($0, 1) }
  next
}
(unnamed || /^static /) && /^(struct|class|union|enum) / {
  sub(/^enum class /, "enum ")
  split($0, parts, /[ {:;]+/)
  own(parts[2], 1)
  next
}
# A variable or a function: what stands before the first ( = { [ or ;
(unnamed || /^static /) && /^[A-Za-z_]/ && !/^(namespace|template|TEST|INSTANTIATE)/ {
  sub(/[({=[;].*/, "")
  sub(/ +$/, "")
  if ($0 !~ /::[A-Za-z0-9_]+$/ && match($0, /[A-Za-z0-9_]+$/)) own(substr($0, RSTART), 0)
}
END { place() }
