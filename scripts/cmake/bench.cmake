# Programs that measure. Built only when asked for by name; never part of the tests.

# stagepad_node_program(<target>): a program for node, of code compiled as in the client.
function(stagepad_node_program target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  target_link_options(${target} PRIVATE -flto -fno-exceptions -fno-rtti -sENVIRONMENT=node
    -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=2MB)
  set_target_properties(${target} PROPERTIES SUFFIX .js)
endfunction()

stagepad_sources(bench_sources tests/bench EXCLUDE "/tests/bench/(server|matching)/")
if(TARGET stagepad_shared AND bench_sources)
  add_executable(bench_check EXCLUDE_FROM_ALL ${bench_sources} tests/unit/shared/vector_world.cpp)
  target_link_libraries(bench_check PRIVATE stagepad_own_code stagepad_shared)
  target_compile_definitions(bench_check PRIVATE "STAGEPAD_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  if(EMSCRIPTEN)
    stagepad_node_program(bench_check)
  endif()
endif()

# Dividing the places of a round, natively beside what others take for it.
stagepad_sources(match_bench_sources tests/bench/matching)
if(TARGET stagepad_shared AND match_bench_sources AND (EMSCRIPTEN OR TARGET stagepad_peers))
  add_executable(bench_match EXCLUDE_FROM_ALL ${match_bench_sources} tests/unit/shared/matching_world.cpp)
  target_link_libraries(bench_match PRIVATE stagepad_own_code stagepad_shared)
  if(EMSCRIPTEN)
    stagepad_node_program(bench_match)
  else()
    target_link_libraries(bench_match PRIVATE stagepad_peers)
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
