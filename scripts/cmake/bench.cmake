# Programs that measure. Built only when asked for by name; never part of the tests.

stagepad_sources(bench_sources tests/bench)
if(TARGET stagepad_shared AND bench_sources)
  add_executable(bench_check EXCLUDE_FROM_ALL ${bench_sources} tests/unit/shared/vector_world.cpp)
  target_link_libraries(bench_check PRIVATE stagepad_own_code stagepad_shared)
  target_compile_definitions(bench_check PRIVATE "STAGEPAD_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  if(EMSCRIPTEN)
    target_compile_options(bench_check PRIVATE -fno-exceptions -fno-rtti)
    target_link_options(bench_check PRIVATE -flto -fno-exceptions -fno-rtti -sENVIRONMENT=node
      -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=2MB)
    set_target_properties(bench_check PROPERTIES SUFFIX .js)
  endif()
endif()
