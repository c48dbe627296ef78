# The server: a library with everything but main, so that tests can link it, and the executable.

stagepad_sources(server_sources server EXCLUDE "/server/main\\.cpp$")
if(server_sources AND TARGET stagepad_shared)
  add_library(stagepad_server STATIC ${server_sources})
  target_link_libraries(stagepad_server PUBLIC
    stagepad_own_code stagepad_shared stagepad_json stagepad_sqlite stagepad_httplib stagepad_argon2 stagepad_curl
    stagepad_xlsx stagepad_pango
    $<TARGET_NAME_IF_EXISTS:stagepad_assets> Threads::Threads)
  stagepad_compile_together(stagepad_server)
  if(EXISTS "${PROJECT_SOURCE_DIR}/server/main.cpp")
    add_executable(stagepad "${PROJECT_SOURCE_DIR}/server/main.cpp")
    target_link_libraries(stagepad PRIVATE stagepad_server)
  endif()
endif()
# The folder is watched, so that main.cpp is noticed when it appears.
file(GLOB server_top CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/server/*.cpp")
