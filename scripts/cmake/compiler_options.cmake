# The language, warnings and hardening for our own code: link stagepad_own_code to get them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT EMSCRIPTEN)
  enable_language(C ASM)
  if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
  endif()
  # Assertions stay on in what is shipped: a broken invariant must stop before it reaches the data.
  set(CMAKE_C_FLAGS_RELEASE "-O2")
  set(CMAKE_CXX_FLAGS_RELEASE "-O2")
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g1")
  # Without optimisation the sanitized build takes two thirds of the time to compile, and its tests
  # still take seconds; the preset does so.
  set(STAGEPAD_DEBUG_OPTIMISATION "-O1" CACHE STRING "Optimisation of the Debug build")
  set(CMAKE_CXX_FLAGS_DEBUG "${STAGEPAD_DEBUG_OPTIMISATION} -g1 -fno-omit-frame-pointer")
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-Os -DNDEBUG")
  set(CMAKE_EXE_LINKER_FLAGS_RELEASE "-Oz")
endif()

# A changed source is compiled once, also after a fresh checkout.
find_program(STAGEPAD_CCACHE ccache)
if(STAGEPAD_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${STAGEPAD_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${STAGEPAD_CCACHE}")
endif()

add_library(stagepad_own_code INTERFACE)
target_include_directories(stagepad_own_code INTERFACE
  "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}")
target_compile_options(stagepad_own_code INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wshadow -Wconversion -Werror>)

# Reaches everything, third-party code included, because it changes what is linked.
if(STAGEPAD_SANITIZE)
  # The core has no run-time types, so vptr cannot be checked (nor clang's function).
  set(STAGEPAD_SANITIZERS -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    list(APPEND STAGEPAD_SANITIZERS -fno-sanitize=function)
  endif()
  target_compile_options(stagepad_own_code INTERFACE ${STAGEPAD_SANITIZERS}
    # What the sanitizers add to library code makes g++ 12 see reads that are not there.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_link_options(${STAGEPAD_SANITIZERS})
elseif(NOT EMSCRIPTEN)
  add_compile_options(-fstack-protector-strong)
  target_compile_definitions(stagepad_own_code INTERFACE _GLIBCXX_ASSERTIONS)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_definitions(_FORTIFY_SOURCE=2)
  endif()
  add_link_options(-Wl,-z,relro,-z,now)
endif()

# stagepad_sources(<variable> <folder>… [EXCLUDE <regex>]): all C++ sources below the folders.
function(stagepad_sources variable)
  cmake_parse_arguments(arg "" "EXCLUDE" "" ${ARGN})
  set(found)
  foreach(folder IN LISTS arg_UNPARSED_ARGUMENTS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
    list(APPEND found ${sources})
  endforeach()
  if(arg_EXCLUDE)
    list(FILTER found EXCLUDE REGEX "${arg_EXCLUDE}")
  endif()
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

# Most of what a source costs is reading what it includes, so sources of one folder are compiled
# together, a few at a time. It also finds two things of one name that no compiler would find apart.
option(STAGEPAD_TOGETHER "Compile sources of one folder together" ON)
set(STAGEPAD_TOGETHER_MOST 8 CACHE STRING "How many sources are compiled together at most")

# stagepad_compile_together(<target>): for our own libraries and the client.
function(stagepad_compile_together target)
  if(NOT STAGEPAD_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  set(folders)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "^${PROJECT_SOURCE_DIR}/(shared|server|wasm-client)/.*\\.cpp$")
      continue()
    endif()
    get_filename_component(folder "${source}" DIRECTORY)
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${folder}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    list(APPEND folders ${folder})
    list(APPEND in_${folder} "${source}")
  endforeach()
  list(REMOVE_DUPLICATES folders)
  foreach(folder IN LISTS folders)
    list(LENGTH in_${folder} count)
    math(EXPR groups "(${count} + ${STAGEPAD_TOGETHER_MOST} - 1) / ${STAGEPAD_TOGETHER_MOST}")
    set(at 0)
    foreach(source IN LISTS in_${folder})
      math(EXPR group "${at} * ${groups} / ${count}")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${group}")
      math(EXPR at "${at} + 1")
    endforeach()
  endforeach()
endfunction()
