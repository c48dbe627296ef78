# The fuzz targets: every file of tests/fuzz is one program that tries inputs without end, and two
# tests. Only in the build "fuzz", which is the core and these, by clang with its fuzzer.

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR NOT STAGEPAD_SANITIZE)
  message(FATAL_ERROR "The fuzz targets need clang++ and STAGEPAD_SANITIZE; use the preset fuzz.")
endif()
# Without following comparisons: twice as fast, and the mutator knows the words already.
target_compile_options(stagepad_own_code INTERFACE
  -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
target_compile_definitions(stagepad_own_code INTERFACE _GLIBCXX_ASSERTIONS
  "STAGEPAD_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")

file(GLOB fuzz_support CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/support/*.cpp")
add_library(stagepad_fuzz_support STATIC ${fuzz_support})
target_link_libraries(stagepad_fuzz_support PUBLIC stagepad_own_code stagepad_shared)

# What they start from is made anew when a case, a pack or a field list changes.
add_executable(write_fuzz_seeds tests/fuzz/seeds/write_seeds.cpp tests/unit/shared/vector_world.cpp)
target_link_libraries(write_fuzz_seeds PRIVATE stagepad_own_code stagepad_shared)
file(GLOB_RECURSE fuzz_origins CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/tests/vectors/*.json" "${PROJECT_SOURCE_DIR}/assets/rulepacks/*.json"
  "${PROJECT_SOURCE_DIR}/assets/voorbeelden/*.json")
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/seeds.stamp"
  COMMAND write_fuzz_seeds "${PROJECT_BINARY_DIR}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${PROJECT_BINARY_DIR}/seeds.stamp"
  DEPENDS write_fuzz_seeds ${fuzz_origins}
  COMMENT "Growing the fuzz targets' first inputs from the cases and rule packs"
  VERBATIM)
add_custom_target(fuzz_seeds ALL DEPENDS "${PROJECT_BINARY_DIR}/seeds.stamp")

set(STAGEPAD_FUZZ_SECONDS 30 CACHE STRING "How long ctest lets each fuzz target try")
file(GLOB fuzz_targets CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp")
foreach(source IN LISTS fuzz_targets)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(fuzz_${name} "${source}")
  target_link_libraries(fuzz_${name} PRIVATE stagepad_fuzz_support)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzz_${name} fuzz_seeds)
  foreach(seconds IN ITEMS 0 ${STAGEPAD_FUZZ_SECONDS})
    set(test "${STAGEPAD_NAME}.${name}")
    if(seconds EQUAL 0)
      string(APPEND test ".kept")
    endif()
    add_test(NAME "${test}"
      COMMAND "${PROJECT_SOURCE_DIR}/scripts/fuzz" --built "${PROJECT_BINARY_DIR}" ${seconds} ${name})
    math(EXPR timeout "${seconds} + 120")
    set_tests_properties("${test}" PROPERTIES TIMEOUT ${timeout} COST ${seconds})
  endforeach()
endforeach()
