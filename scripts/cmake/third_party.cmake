# Third-party code. Its headers are SYSTEM, so that its warnings are not ours; it is compiled without
# our warnings, and in the dev build without sanitizers, for build time.

set(deps "${STAGEPAD_DEPS_DIR}")
if(NOT EXISTS "${deps}/imgui/imgui.h")
  message(FATAL_ERROR "The third-party sources are not in ${deps}: run scripts/setup first.")
endif()
# Debian's own Python, because the font tools are packaged for it and not for another one.
set(Python3_EXECUTABLE /usr/bin/python3)
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

add_library(stagepad_json INTERFACE)
target_include_directories(stagepad_json SYSTEM INTERFACE "${deps}/json")

# The core compiled into the client decides which parts of Dear ImGui exist, in one header.
add_library(stagepad_imgui STATIC EXCLUDE_FROM_ALL
  "${deps}/imgui/imgui.cpp" "${deps}/imgui/imgui_draw.cpp"
  "${deps}/imgui/imgui_tables.cpp" "${deps}/imgui/imgui_widgets.cpp")
target_include_directories(stagepad_imgui SYSTEM PUBLIC "${deps}/imgui" "${deps}/imgui/backends")
target_include_directories(stagepad_imgui PRIVATE "${PROJECT_SOURCE_DIR}")
set(imgui_config "wasm-client/platform/imgui_config.hpp")
file(GLOB imgui_config_present CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${imgui_config}")
if(imgui_config_present)
  target_compile_definitions(stagepad_imgui PUBLIC "IMGUI_USER_CONFIG=\"${imgui_config}\"")
endif()
if(EMSCRIPTEN)
  target_sources(stagepad_imgui PRIVATE "${deps}/imgui/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(stagepad_imgui PRIVATE IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(stagepad_imgui PRIVATE -flto -fno-exceptions -fno-rtti)
endif()

if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)

  add_library(stagepad_sqlite STATIC EXCLUDE_FROM_ALL "${deps}/sqlite/sqlite3.c")
  target_include_directories(stagepad_sqlite SYSTEM PUBLIC "${deps}/sqlite")
  # As sqlite.org recommends for an embedded library, plus: no words in double quotes taken for text,
  # no loading of code, one connection per thread at a time.
  target_compile_definitions(stagepad_sqlite PRIVATE
    SQLITE_THREADSAFE=2 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=0 SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_LOAD_EXTENSION SQLITE_USE_ALLOCA
    SQLITE_STRICT_SUBTYPE=1 SQLITE_TRUSTED_SCHEMA=0 HAVE_USLEEP=1)
  target_compile_options(stagepad_sqlite PRIVATE -w)
  target_link_libraries(stagepad_sqlite PUBLIC Threads::Threads m)

  # The macros change the layout of the library's classes, so they stand in one place for everyone.
  add_library(stagepad_httplib INTERFACE)
  target_include_directories(stagepad_httplib SYSTEM INTERFACE "${deps}/httplib")
  target_compile_definitions(stagepad_httplib INTERFACE
    CPPHTTPLIB_USE_POLL CPPHTTPLIB_LISTEN_BACKLOG=1024 CPPHTTPLIB_TCP_NODELAY=true)
  target_link_libraries(stagepad_httplib INTERFACE Threads::Threads)

  find_library(STAGEPAD_ARGON2 argon2 REQUIRED)
  add_library(stagepad_argon2 INTERFACE)
  target_link_libraries(stagepad_argon2 INTERFACE "${STAGEPAD_ARGON2}")

  find_package(CURL 7.87 REQUIRED)
  add_library(stagepad_curl INTERFACE)
  target_link_libraries(stagepad_curl INTERFACE CURL::libcurl)

  # Workbooks: one library writes them, two read them.
  find_library(STAGEPAD_XLSXWRITER xlsxwriter REQUIRED)
  find_library(STAGEPAD_ZIP zip REQUIRED)
  find_library(STAGEPAD_PUGIXML pugixml REQUIRED)
  add_library(stagepad_xlsx INTERFACE)
  target_link_libraries(stagepad_xlsx INTERFACE "${STAGEPAD_XLSXWRITER}" "${STAGEPAD_ZIP}" "${STAGEPAD_PUGIXML}")

  find_package(PkgConfig REQUIRED)
  pkg_check_modules(STAGEPAD_PANGO REQUIRED IMPORTED_TARGET pangocairo fontconfig)
  add_library(stagepad_pango INTERFACE)
  target_link_libraries(stagepad_pango INTERFACE PkgConfig::STAGEPAD_PANGO)
endif()

set(googletest /usr/src/googletest)
add_library(stagepad_gtest STATIC EXCLUDE_FROM_ALL
  ${googletest}/googletest/src/gtest-all.cc ${googletest}/googlemock/src/gmock-all.cc)
add_library(stagepad_gtest_main STATIC EXCLUDE_FROM_ALL ${googletest}/googlemock/src/gmock_main.cc)
target_include_directories(stagepad_gtest SYSTEM PUBLIC
  ${googletest}/googletest/include ${googletest}/googlemock/include)
target_include_directories(stagepad_gtest PRIVATE ${googletest}/googletest ${googletest}/googlemock)
target_compile_options(stagepad_gtest PRIVATE -w)
target_link_libraries(stagepad_gtest_main PUBLIC stagepad_gtest)
if(EMSCRIPTEN)
  target_compile_definitions(stagepad_gtest PUBLIC GTEST_HAS_PTHREAD=0)
  target_compile_options(stagepad_gtest PUBLIC -fno-exceptions -fno-rtti)
else()
  target_link_libraries(stagepad_gtest PUBLIC Threads::Threads)
endif()
