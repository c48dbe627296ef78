# The client's fonts, cut to its languages and icons: generated/fonts/{inter-regular, inter-semibold,
# icons}.ttf and icon_names.hpp; those of letters: {letter-regular, letter-semibold}.otf. Target stagepad_fonts.

set(inter_folder /usr/share/fonts/opentype/inter)
set(lucide_folder "${STAGEPAD_DEPS_DIR}/node/node_modules/lucide-static/font")
set(icon_list "${PROJECT_SOURCE_DIR}/assets/icons.txt")
file(GLOB icon_list_present CONFIGURE_DEPENDS "${icon_list}")
if(icon_list_present)
  set(font_folder "${PROJECT_BINARY_DIR}/generated/fonts")
  set(STAGEPAD_FONT_FILES
    "${font_folder}/inter-regular.ttf" "${font_folder}/inter-semibold.ttf" "${font_folder}/icons.ttf")
  set(STAGEPAD_LETTER_FONTS "${font_folder}/letter-regular.otf" "${font_folder}/letter-semibold.otf")
  add_custom_command(
    OUTPUT ${STAGEPAD_FONT_FILES} ${STAGEPAD_LETTER_FONTS} "${font_folder}/icon_names.hpp"
    COMMAND "${CMAKE_COMMAND}" -E env
            "PYTHONPATH=${STAGEPAD_DEPS_DIR}/fonttools/usr/lib/python3/dist-packages"
            $<TARGET_FILE:Python3::Interpreter> "${PROJECT_SOURCE_DIR}/scripts/make_fonts.py"
            --inter "${inter_folder}" --lucide "${lucide_folder}" --icons "${icon_list}"
            --output "${font_folder}"
    DEPENDS "${icon_list}" "${PROJECT_SOURCE_DIR}/scripts/make_fonts.py"
    COMMENT "Cutting the fonts down to what the client shows"
    VERBATIM)
  add_custom_target(stagepad_fonts DEPENDS ${STAGEPAD_FONT_FILES} "${font_folder}/icon_names.hpp")
endif()
