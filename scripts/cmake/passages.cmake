# Which vectors work out which paragraph of the source texts, as generated/passages.md. The build fails on
# a paragraph that has neither a vector nor a reason.

if(NOT EMSCRIPTEN)
  file(GLOB passage_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/passages/*.json")
  file(GLOB_RECURSE vector_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/vectors/*.json")
  set(passage_table "${PROJECT_BINARY_DIR}/generated/passages.md")
  add_custom_command(
    OUTPUT "${passage_table}"
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/scripts/passages.py" --output "${passage_table}"
    DEPENDS ${passage_files} ${vector_files} "${PROJECT_SOURCE_DIR}/scripts/passages.py"
    COMMENT "Checking that every paragraph of the source texts has its vectors"
    VERBATIM)
  add_custom_target(stagepad_passages ALL DEPENDS "${passage_table}")
endif()
