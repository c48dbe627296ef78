# The native and the WebAssembly build write down what the core finds in every case of tests/vectors.
# It must be the same bytes: what the browser shows is what the server decides.

if(TARGET test_shared)
  set(STAGEPAD_FINDINGS_DIR "${PROJECT_SOURCE_DIR}/build/findings" CACHE PATH
      "Where the tests of both builds write their findings")
  target_compile_definitions(test_shared PRIVATE "STAGEPAD_FINDINGS_DIR=\"${STAGEPAD_FINDINGS_DIR}\"")
  if(EMSCRIPTEN)
    add_test(NAME "${STAGEPAD_NAME}.findings_equal_native"
      COMMAND "${CMAKE_COMMAND}" "-Dfolder=${STAGEPAD_FINDINGS_DIR}"
              -P "${PROJECT_SOURCE_DIR}/scripts/cmake/compare_findings.cmake")
    # By name, because the native tests belong to another tree of the same ctest run.
    set(written_by "${STAGEPAD_NAME}.shared")
    foreach(part RANGE 1 ${unit_parts})
      list(APPEND written_by "dev.shared.part_${part}_of_${unit_parts}")
    endforeach()
    set_tests_properties("${STAGEPAD_NAME}.findings_equal_native" PROPERTIES DEPENDS "${written_by}")
  endif()
endif()
