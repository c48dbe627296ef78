# Minimum-cost flow by LEMON, as the library stagepad_peers, where it is installed: what the placement round is
# compared with. For tests and measuring only.

if(NOT EMSCRIPTEN)
  find_path(STAGEPAD_LEMON_HEADERS lemon/network_simplex.h)
  find_library(STAGEPAD_LEMON lemon)
  if(STAGEPAD_LEMON AND STAGEPAD_LEMON_HEADERS)
    add_library(stagepad_peers STATIC EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/peers/flow_peers.cpp")
    # LEMON's headers use what C++20 took away.
    set_target_properties(stagepad_peers PROPERTIES CXX_STANDARD 17)
    target_include_directories(stagepad_peers PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_options(stagepad_peers PRIVATE -w)
    # Compiled as our own code is, so that like is compared with like.
    if(NOT STAGEPAD_SANITIZE)
      target_compile_definitions(stagepad_peers PRIVATE _GLIBCXX_ASSERTIONS)
    endif()
    target_link_libraries(stagepad_peers PRIVATE "${STAGEPAD_LEMON}")
  endif()
endif()
