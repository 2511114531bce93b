# gantry_embed(out name BASE dir FILES file...): writes a source file that holds those
# files as text, and puts its path into `out`. In C++:
#
#   namespace gantry { struct EmbeddedFile { std::string_view path, text; };   engine/base/embedded.h
#                      extern const std::span<const EmbeddedFile> name; }
#
# Paths are relative to BASE, in the order of the list. The source is written anew when a file
# changes, by this same script run with cmake -P.
if(CMAKE_SCRIPT_MODE_FILE)
  set(text "// Made by engine/embed.cmake.\n#include \"engine/base/embedded.h\"\n\nnamespace gantry {\n")
  string(APPEND text "namespace {\nconstexpr EmbeddedFile kFiles[] = {\n")
  string(REPLACE "|" ";" files "${FILES}")
  foreach(file IN LISTS files)
    file(READ ${BASE}/${file} hex HEX)
    # A string literal may be 64 KiB long and no more; pieces of 8 KiB stand side by side.
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
    string(LENGTH "${hex}" length)
    string(APPEND text "    {\"${file}\", std::string_view(")
    set(at 0)
    if(length EQUAL 0)
      string(APPEND text "\"\"")
    endif()
    while(at LESS length)
      string(SUBSTRING "${hex}" ${at} 8192 piece)
      string(APPEND text "\n\"${piece}\"")
      math(EXPR at "${at} + 8192")
    endwhile()
    math(EXPR bytes "${length} / 4")
    string(APPEND text ", ${bytes})},\n")
  endforeach()
  string(APPEND text "};\n}  // namespace\n\nextern const std::span<const EmbeddedFile> ${NAME};\n")
  string(APPEND text "const std::span<const EmbeddedFile> ${NAME}(kFiles);\n\n}  // namespace gantry\n")
  file(WRITE ${OUT} "${text}")
  return()
endif()

function(gantry_embed out name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "BASE" "FILES")
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  list(JOIN arg_FILES "|" files)
  set(paths ${arg_FILES})
  list(TRANSFORM paths PREPEND ${arg_BASE}/)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D OUT=${source} -D NAME=${name} -D BASE=${arg_BASE} -D "FILES=${files}"
      -P ${PROJECT_SOURCE_DIR}/engine/embed.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/engine/embed.cmake
    VERBATIM)
  # Longer literals than the standard promises.
  set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -w)
  set(${out} ${source} PARENT_SCOPE)
endfunction()
