# The message catalogue's keys as an enumeration, generated from assets/texts; the generator refuses
# catalogues that do not say the same things.

set(text_files "${PROJECT_SOURCE_DIR}/assets/texts/nl.json" "${PROJECT_SOURCE_DIR}/assets/texts/en.json")
file(GLOB text_files_present CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/texts/*.json")
list(LENGTH text_files_present text_file_count)
if(text_file_count GREATER_EQUAL 2)
  set(text_folder "${PROJECT_BINARY_DIR}/generated/shared/text")
  set(STAGEPAD_TEXT_SOURCES "${text_folder}/text_keys.hpp" "${text_folder}/text_keys.cpp")
  add_custom_command(
    OUTPUT ${STAGEPAD_TEXT_SOURCES}
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/scripts/generate_texts.py"
            --output "${text_folder}" ${text_files}
    DEPENDS ${text_files} "${PROJECT_SOURCE_DIR}/scripts/generate_texts.py"
    COMMENT "Checking the texts and numbering their keys"
    VERBATIM)
endif()
