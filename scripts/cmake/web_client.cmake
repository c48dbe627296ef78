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

stagepad_sources(client_sources wasm-client EXCLUDE "/wasm-client/platform/headless/")
file(GLOB client_libraries CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/wasm-client/platform/web/*.js")
file(GLOB client_top CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/wasm-client/*.cpp")
if(EXISTS "${PROJECT_SOURCE_DIR}/wasm-client/main.cpp" AND TARGET stagepad_shared)
  add_executable(stagepad-client ${client_sources})
  target_link_libraries(stagepad-client PRIVATE stagepad_own_code stagepad_shared stagepad_imgui)
  if(TARGET stagepad_fonts)
    add_dependencies(stagepad-client stagepad_fonts)
  endif()
  target_compile_options(stagepad-client PRIVATE -flto -fno-exceptions -fno-rtti)
  set_target_properties(stagepad-client PROPERTIES
    OUTPUT_NAME stagepad SUFFIX .js RUNTIME_OUTPUT_DIRECTORY "${STAGEPAD_DIST}")

  # Only for the web, no file system, no eval (the content security policy forbids it). Some pages of
  # a small allocator and a stack that suffice for one person's data; memory may grow.
  target_link_options(stagepad-client PRIVATE
    -flto ${closure_option} -fno-exceptions -fno-rtti
    -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sDYNAMIC_EXECUTION=0 -sASSERTIONS=0
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sTOTAL_STACK=1MB
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sSUPPORT_ERRNO=0 -sTEXTDECODER=2 -sSUPPORT_LONGJMP=0 -sDISABLE_EXCEPTION_CATCHING=1)
  # wasm-client/platform/web/*.js are the client's own calls into the browser; what they need of the
  # linker besides (exports, loader shape) stands beside them, one option a line.
  foreach(library IN LISTS client_libraries)
    target_link_options(stagepad-client PRIVATE "SHELL:--js-library \"${library}\"")
    set_property(TARGET stagepad-client APPEND PROPERTY LINK_DEPENDS "${library}")
  endforeach()
  set(option_file "${PROJECT_SOURCE_DIR}/wasm-client/platform/web/link_options.txt")
  if(EXISTS "${option_file}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${option_file}")
    file(STRINGS "${option_file}" lines REGEX "^[^#]")
    target_link_options(stagepad-client PRIVATE ${lines})
  endif()
endif()
