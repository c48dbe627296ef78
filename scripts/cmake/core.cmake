# shared/: the core that both homes link. No exceptions and no run-time types in either build.

stagepad_sources(shared_sources shared)
if(shared_sources)
  add_library(stagepad_shared STATIC ${shared_sources} ${STAGEPAD_TEXT_SOURCES})
  target_link_libraries(stagepad_shared PUBLIC stagepad_own_code stagepad_json)
  target_compile_options(stagepad_shared PRIVATE -fno-exceptions -fno-rtti)
  if(EMSCRIPTEN)
    target_compile_options(stagepad_shared PRIVATE -flto)
    # Dividing a round and drawing its lots is arithmetic in tight loops: for size it takes several times as
    # long.
    stagepad_sources(matching_sources shared/matching)
    set_source_files_properties(${matching_sources} shared/base/sha256.cpp PROPERTIES COMPILE_OPTIONS -O3)
  else()
    # The server and the tests compile the JSON headers with exceptions. In one program the two
    # kinds of the same inline functions would be merged at random, so the core's have their own
    # namespace.
    target_compile_definitions(stagepad_shared PRIVATE
      "NLOHMANN_JSON_NAMESPACE=nlohmann::without_exceptions"
      "NLOHMANN_JSON_NAMESPACE_BEGIN=namespace nlohmann{inline namespace without_exceptions{"
      "NLOHMANN_JSON_NAMESPACE_END=}}")
  endif()
  stagepad_compile_together(stagepad_shared)
endif()
