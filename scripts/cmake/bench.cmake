# Programs that measure. Built only when asked for by name; never part of the tests.

stagepad_sources(bench_sources tests/bench EXCLUDE "/tests/bench/server/")
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

# The server under load and with very much in it, beside what it is compared with.
stagepad_sources(server_bench_sources tests/bench/server)
if(TARGET stagepad AND server_bench_sources)
  add_executable(bench_server EXCLUDE_FROM_ALL ${server_bench_sources}
    tests/bench/many_trainings.cpp tests/unit/shared/vector_world.cpp)
  target_link_libraries(bench_server PRIVATE stagepad_own_code stagepad_server)
  target_compile_definitions(bench_server PRIVATE "STAGEPAD_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  add_dependencies(bench_server stagepad)
endif()
