# Everything the server carries inside itself, as the library stagepad_assets with the header
# generated/server/http/embedded_assets.hpp. Addresses: the client's page and scripts at /, its fonts at
# /fonts/, the texts at /texts/, the style of the server's own pages at /pages/; the rest of assets/,
# the fonts of letters and the migrations are for the server's own use. The example schedules and rounds are for people only.

set(asset_manifest)
set(asset_files)

# stagepad_embed(<prefix> <folder> <pattern>…): every file below the folder, named after its place in it.
macro(stagepad_embed prefix folder)
  foreach(pattern IN ITEMS ${ARGN})
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/${pattern}")
    foreach(file IN LISTS found)
      string(APPEND asset_manifest "${prefix}${file}\t${folder}/${file}\n")
      list(APPEND asset_files "${folder}/${file}")
    endforeach()
  endforeach()
endmacro()

stagepad_embed("/texts/" "${PROJECT_SOURCE_DIR}/assets/texts" *.json)
stagepad_embed("/pages/" "${PROJECT_SOURCE_DIR}/assets/pages" *.css)
file(GLOB asset_folders CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/assets" "${PROJECT_SOURCE_DIR}/assets/*")
foreach(folder IN LISTS asset_folders)
  if(IS_DIRECTORY "${PROJECT_SOURCE_DIR}/assets/${folder}" AND NOT folder MATCHES "^(texts|pages|fonts|icons|voorbeelden|rondes)$")
    stagepad_embed("${folder}/" "${PROJECT_SOURCE_DIR}/assets/${folder}" *.json *.html *.txt *.svg)
  elseif(folder MATCHES "\\.json$")
    string(APPEND asset_manifest "${folder}\t${PROJECT_SOURCE_DIR}/assets/${folder}\n")
    list(APPEND asset_files "${PROJECT_SOURCE_DIR}/assets/${folder}")
  endif()
endforeach()
stagepad_embed("migrations/" "${PROJECT_SOURCE_DIR}/server/migrations" *.sql)
foreach(file IN LISTS STAGEPAD_FONT_FILES)
  get_filename_component(name "${file}" NAME)
  string(APPEND asset_manifest "/fonts/${name}\t${file}\n")
  list(APPEND asset_files "${file}")
endforeach()
# Letters are set in whole fonts: with kerning, and every letter a name can have.
foreach(weight IN ITEMS Regular SemiBold)
  string(APPEND asset_manifest "lettertypen/Inter-${weight}.otf\t${inter_folder}/Inter-${weight}.otf\n")
  list(APPEND asset_files "${inter_folder}/Inter-${weight}.otf")
endforeach()
if(EXISTS "${STAGEPAD_WEB_DIR}/stagepad.js" AND EXISTS "${STAGEPAD_WEB_DIR}/stagepad.wasm")
  stagepad_embed("/" "${STAGEPAD_WEB_DIR}" *.js *.wasm)
  # The page names the program by its hash, so it is only there together with it.
  stagepad_embed("/" "${PROJECT_SOURCE_DIR}/wasm-client/web"
    *.html *.js *.mjs *.css *.svg *.png *.ico *.webmanifest *.txt)
else()
  file(GLOB ignored CONFIGURE_DEPENDS "${STAGEPAD_WEB_DIR}/stagepad.*")
  message(STATUS "No browser client in ${STAGEPAD_WEB_DIR}: the server is built without it.")
endif()

if(asset_manifest)
  set(asset_folder "${PROJECT_BINARY_DIR}/generated/server/http")
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/embedded_assets.txt" CONTENT "${asset_manifest}" @ONLY)
  set(brotli_quality 11)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(brotli_quality 5)
  endif()
  set(asset_sources
    "${asset_folder}/embedded_assets.hpp" "${asset_folder}/embedded_assets.cpp"
    "${asset_folder}/embedded_assets.S")
  add_custom_command(
    OUTPUT ${asset_sources}
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/scripts/embed_assets.py"
            --manifest "${PROJECT_BINARY_DIR}/embedded_assets.txt" --quality ${brotli_quality}
            --output "${asset_folder}"
    DEPENDS ${asset_files} "${PROJECT_BINARY_DIR}/embedded_assets.txt"
            "${PROJECT_SOURCE_DIR}/scripts/embed_assets.py"
    COMMENT "Compressing and embedding the files the server carries"
    VERBATIM)
  add_library(stagepad_assets STATIC ${asset_sources})
  target_link_libraries(stagepad_assets PUBLIC stagepad_own_code)
endif()
