# The browser client: stagepad.js and stagepad.wasm in dist/, ready to be embedded in the server.

set(STAGEPAD_DIST "${PROJECT_BINARY_DIR}/dist")
set(closure_compiler "${STAGEPAD_DEPS_DIR}/node/node_modules/google-closure-compiler-linux/compiler")

# What the linker's helpers need to find; see emscripten_toolchain.cmake.
set(link_environment NODE_PATH=/usr/share/nodejs)
set(closure_option)
if(EXISTS "${closure_compiler}" AND CMAKE_HOST_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND link_environment "EM_CLOSURE_COMPILER=${closure_compiler}")
  set(closure_option --closure=1)
else()
  message(STATUS "No Closure compiler for this machine: stagepad.js will be larger.")
endif()
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;${link_environment}")

# Options of every program for the browser. Only for the web, no file system, no eval (the content
# security policy forbids it); a small allocator and a stack that suffice for one person's data;
# memory may grow. wasm-client/platform/web/*.js are the client's own calls into the browser; what they
# need of the linker besides (exports, the loader's shape) stands beside them, one option a line.
add_library(stagepad_browser_program INTERFACE)
target_compile_options(stagepad_browser_program INTERFACE -flto -fno-exceptions -fno-rtti)
target_link_options(stagepad_browser_program INTERFACE
  -flto -fno-exceptions -fno-rtti
  -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sDYNAMIC_EXECUTION=0 -sASSERTIONS=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sTOTAL_STACK=1MB
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
  -sSUPPORT_ERRNO=0 -sTEXTDECODER=2 -sSUPPORT_LONGJMP=0 -sDISABLE_EXCEPTION_CATCHING=1)
file(GLOB client_libraries CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/wasm-client/platform/web/*.js")
foreach(library IN LISTS client_libraries)
  target_link_options(stagepad_browser_program INTERFACE "SHELL:--js-library \"${library}\"")
endforeach()
set(option_file "${PROJECT_SOURCE_DIR}/wasm-client/platform/web/link_options.txt")
if(EXISTS "${option_file}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${option_file}")
  file(STRINGS "${option_file}" lines REGEX "^[^#]")
  target_link_options(stagepad_browser_program INTERFACE ${lines})
endif()

# The widgets and the platform below them, which the gallery shares with the client.
stagepad_sources(kit_sources wasm-client/ui wasm-client/platform EXCLUDE "/wasm-client/platform/headless/")
stagepad_sources(client_sources wasm-client EXCLUDE "/wasm-client/(ui|platform)/|/wasm-client/views/galerij")
file(GLOB client_main CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/wasm-client/main.cpp")
if(client_main AND kit_sources AND TARGET stagepad_shared)
  add_library(stagepad_client_kit STATIC ${kit_sources})
  target_link_libraries(stagepad_client_kit PUBLIC
    stagepad_own_code stagepad_shared stagepad_imgui stagepad_browser_program)
  stagepad_compile_together(stagepad_client_kit)
  if(TARGET stagepad_fonts)
    add_dependencies(stagepad_client_kit stagepad_fonts)
  endif()

  add_executable(stagepad-client ${client_sources})
  target_link_libraries(stagepad-client PRIVATE stagepad_client_kit)
  stagepad_compile_together(stagepad-client)
  # The names of its functions beside it (dist/stagepad.js.symbols), for who measures; nobody gets them.
  target_link_options(stagepad-client PRIVATE ${closure_option} --emit-symbol-map)
  set_target_properties(stagepad-client PROPERTIES
    OUTPUT_NAME stagepad SUFFIX .js RUNTIME_OUTPUT_DIRECTORY "${STAGEPAD_DIST}"
    LINK_DEPENDS "${client_libraries}")

  # Every widget on one page, for tests of the kit in a real browser. Shipped nowhere.
  file(GLOB gallery_sources CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/tests/browser/gallery/*.cpp" "${PROJECT_SOURCE_DIR}/wasm-client/views/galerij*.cpp")
  if(gallery_sources AND "gallery" IN_LIST STAGEPAD_TESTS)
    add_executable(stagepad-gallery ${gallery_sources})
    target_compile_definitions(stagepad-gallery PRIVATE STAGEPAD_GALLERY)
    target_link_libraries(stagepad-gallery PRIVATE stagepad_client_kit)
    target_link_options(stagepad-gallery PRIVATE -O1)
    set_target_properties(stagepad-gallery PROPERTIES
      OUTPUT_NAME stagepad SUFFIX .js RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/gallery"
      LINK_DEPENDS "${client_libraries}")
  endif()
endif()
