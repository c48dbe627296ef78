# GoogleTest programs, one per folder below tests/, and the scripts of tests/lint and tests/browser.
# ctest shows an entry per suite, asked of the program when ctest starts; of unit tests an entry per part of the program.

# stagepad_register(<target> [PER_PROGRAM] [PARTS <n>] [TIMEOUT <seconds>] [ENVIRONMENT …]): registers the suites of a
# test program, run from the top of the source tree; PER_PROGRAM makes it one entry, PARTS makes it so many.
function(stagepad_register target)
  cmake_parse_arguments(arg "PER_PROGRAM" "TIMEOUT;PARTS" "ENVIRONMENT" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set(command "$<TARGET_FILE:${target}>")
  if(EMSCRIPTEN)
    find_program(STAGEPAD_NODE NAMES node nodejs REQUIRED)
    set(command "${STAGEPAD_NODE};--no-experimental-fetch;$<TARGET_FILE:${target}>")
  endif()
  string(REGEX REPLACE "^test_" "" short "${target}")
  set(script "${PROJECT_BINARY_DIR}/register_${target}.cmake")
  file(GENERATE OUTPUT "${script}" CONTENT "
set(test_name [==[${STAGEPAD_NAME}.${short}]==])
set(test_command [==[${command}]==])
set(test_program [==[$<TARGET_FILE:${target}>]==])
set(test_directory [==[${PROJECT_SOURCE_DIR}]==])
set(test_environment [==[${arg_ENVIRONMENT}]==])
set(test_timeout ${arg_TIMEOUT})
set(test_per_program ${arg_PER_PROGRAM})
set(test_parts ${arg_PARTS})
include([==[${PROJECT_SOURCE_DIR}/scripts/cmake/register_suites.cmake]==])
")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${script}")
endfunction()

# stagepad_test_program(<target> <folder> <libraries>…)
function(stagepad_test_program target folder)
  stagepad_sources(sources ${folder} EXCLUDE "/tests/peers/flow_peers\\.cpp$")
  if(NOT sources)
    return()
  endif()
  # Helpers of the tests: those for every program, and those for this one.
  string(REGEX REPLACE "^test_" "" short "${target}")
  file(GLOB support CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/tests/support/*.cpp" "${PROJECT_SOURCE_DIR}/tests/support/${short}/*.cpp")
  add_executable(${target} ${sources} ${support})
  target_link_libraries(${target} PRIVATE stagepad_own_code ${ARGN} stagepad_gtest_main)
  target_compile_definitions(${target} PRIVATE "STAGEPAD_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  # The program that is tested is optimised; the test itself only has to be compiled.
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0 -U_FORTIFY_SOURCE>)
  if(EMSCRIPTEN)
    # Reads the vectors through node's own files; everything else as in the client.
    target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
    target_link_options(${target} PRIVATE -flto -fno-exceptions -fno-rtti -sENVIRONMENT=node -sNODERAWFS=1
      -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=2MB -sASSERTIONS=1)
    set_target_properties(${target} PROPERTIES SUFFIX .js)
  endif()
endfunction()

# stagepad_browser_test(<name> <script> <arguments>…): a script of node that drives a real browser. Those that measure, or
# look once at what is there, are alone: each takes all the machine has. Journeys wait for what they expect, so others
# may run beside them.
set(STAGEPAD_JOURNEYS_BESIDE_OTHERS main_job mailed_links plaatsing ronde stagebureau stageproces trainers)
function(stagepad_browser_test name script)
  find_program(STAGEPAD_NODE NAMES node nodejs REQUIRED)
  set(environment "STAGEPAD_NODE_MODULES=${STAGEPAD_DEPS_DIR}/node/node_modules"
    "STAGEPAD_OUTPUT_DIR=${PROJECT_BINARY_DIR}/browser")
  if(TARGET stagepad)
    list(APPEND environment "STAGEPAD_BINARY=$<TARGET_FILE:stagepad>")
  endif()
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/browser")
  add_test(NAME "browser.${name}" COMMAND "${STAGEPAD_NODE}" "${script}" ${ARGN}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set(alone TRUE)
  if(name IN_LIST STAGEPAD_JOURNEYS_BESIDE_OTHERS OR name MATCHES "^families[.]")
    set(alone FALSE)
  endif()
  set_tests_properties("browser.${name}" PROPERTIES
    TIMEOUT 1200 RUN_SERIAL ${alone} ENVIRONMENT "${environment}")
endfunction()

# With sanitizers a program takes over a second to start: hundreds of suites one by one took minutes.
set(unit_parts 6)
if("unit" IN_LIST STAGEPAD_TESTS AND TARGET stagepad_shared)
  stagepad_test_program(test_shared tests/unit/shared stagepad_shared)
  if(TARGET test_shared)
    # Large rounds divided by the second implementation too.
    set_source_files_properties(tests/unit/shared/matching_verdeling_test.cpp PROPERTIES
      COMPILE_DEFINITIONS STAGEPAD_MATCHING_ROUNDS=$<IF:$<BOOL:${STAGEPAD_LONG_TESTS}>,2000,12>)
    set(shared_timeout 300)
    if(STAGEPAD_LONG_TESTS)
      set(shared_timeout 7200)
    endif()
    if(EMSCRIPTEN)
      # Starting node costs more than a whole suite.
      stagepad_register(test_shared PER_PROGRAM TIMEOUT ${shared_timeout})
    else()
      stagepad_register(test_shared PARTS ${unit_parts} TIMEOUT ${shared_timeout})
    endif()
  endif()
endif()

if(NOT EMSCRIPTEN)
  if("unit" IN_LIST STAGEPAD_TESTS AND TARGET stagepad_server)
    stagepad_test_program(test_server tests/unit/server stagepad_server)
    if(TARGET test_server)
      stagepad_register(test_server PARTS ${unit_parts} TIMEOUT 900)
    endif()
  endif()

  # The same optimum by a library of others.
  if("unit" IN_LIST STAGEPAD_TESTS AND TARGET stagepad_peers)
    stagepad_test_program(test_peers tests/peers stagepad_shared)
    target_sources(test_peers PRIVATE tests/unit/shared/matching_world.cpp)
    target_link_libraries(test_peers PRIVATE stagepad_peers)
    stagepad_register(test_peers)
  endif()

  # The client's logic and widgets, natively, on the backend without a screen.
  stagepad_sources(headless_sources wasm-client EXCLUDE "/wasm-client/(platform/web/|main\\.cpp$)")
  if("unit" IN_LIST STAGEPAD_TESTS AND headless_sources AND TARGET stagepad_shared)
    add_library(stagepad_client_headless STATIC EXCLUDE_FROM_ALL ${headless_sources})
    target_link_libraries(stagepad_client_headless PUBLIC stagepad_own_code stagepad_shared stagepad_imgui)
    stagepad_compile_together(stagepad_client_headless)
    # The gallery shows every widget of the kit; tests measure with the real fonts.
    target_compile_definitions(stagepad_client_headless PUBLIC STAGEPAD_GALLERY
      "STAGEPAD_FONT_DIR=\"${PROJECT_BINARY_DIR}/generated/fonts\"")
    if(TARGET stagepad_fonts)
      add_dependencies(stagepad_client_headless stagepad_fonts)
    endif()
    stagepad_test_program(test_client tests/unit/client stagepad_client_headless)
    if(TARGET test_client)
      stagepad_register(test_client PARTS ${unit_parts} TIMEOUT 900)
    endif()
  endif()

  # Drives the real executable over HTTP on a free port.
  if("api" IN_LIST STAGEPAD_TESTS AND TARGET stagepad)
    stagepad_test_program(test_api tests/api stagepad_shared stagepad_httplib stagepad_json stagepad_sqlite)
    if(TARGET test_api)
      add_dependencies(test_api stagepad)
      stagepad_register(test_api TIMEOUT 600 ENVIRONMENT
        "STAGEPAD_BINARY=$<TARGET_FILE:stagepad>$<SEMICOLON>STAGEPAD_NODE_MODULES=${STAGEPAD_DEPS_DIR}/node/node_modules")
      # The examples of assets/deploy, with a real nginx and Caddy.
      add_test(NAME deploy.proxies COMMAND Python3::Interpreter
        "${PROJECT_SOURCE_DIR}/tests/deploy/proxies.py" $<TARGET_FILE:stagepad>)
    endif()
  endif()

  # Kills, fills and damages what the real executable works on, with the helpers of tests/api.
  if("fault" IN_LIST STAGEPAD_TESTS AND TARGET stagepad)
    stagepad_test_program(test_fault tests/fault stagepad_server)
    if(TARGET test_fault)
      foreach(helper IN ITEMS server_process person relay validating_proxy demo_server database_view)
        target_sources(test_fault PRIVATE "${PROJECT_SOURCE_DIR}/tests/api/${helper}.cpp")
      endforeach()
      target_compile_definitions(test_fault PRIVATE
        STAGEPAD_FAULT_ROUNDS=$<IF:$<BOOL:${STAGEPAD_LONG_TESTS}>,2000,200>)
      add_dependencies(test_fault stagepad)
      stagepad_register(test_fault TIMEOUT 7200 ENVIRONMENT "STAGEPAD_BINARY=$<TARGET_FILE:stagepad>")
    endif()
  endif()

  if("lint" IN_LIST STAGEPAD_TESTS)
    file(GLOB lints CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/lint/lint_*.py")
    foreach(lint IN LISTS lints)
      get_filename_component(name "${lint}" NAME_WE)
      string(REGEX REPLACE "^lint_" "" name "${name}")
      foreach(kind IN ITEMS check self-test)
        add_test(NAME "lint.${name}.${kind}"
          COMMAND Python3::Interpreter "${lint}" ${kind} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
      endforeach()
    endforeach()

    # Do the core's tests notice when the core is changed? Builds its own core, below build/mutation.
    set(mutate "${PROJECT_SOURCE_DIR}/tests/mutation/mutate.py")
    add_test(NAME mutation.self-test COMMAND Python3::Interpreter "${mutate}" self-test
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    if(STAGEPAD_LONG_TESTS)
      add_test(NAME mutation.check COMMAND Python3::Interpreter "${mutate}" check
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
      set_tests_properties(mutation.check PROPERTIES TIMEOUT 3600 RUN_SERIAL TRUE)
    endif()
  endif()

  # Journeys in a real browser against the real executable: tests/browser/*.journey.mjs
  if("browser" IN_LIST STAGEPAD_TESTS AND TARGET stagepad)
    file(GLOB journeys CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/browser/*.journey.mjs")
    foreach(journey IN LISTS journeys)
      get_filename_component(name "${journey}" NAME_WE)
      if(name STREQUAL "families")
        # The API tests take every programme through its stages each time; in the browser these take minutes each.
        set(families tno izb niet-sboh gz)
        if(STAGEPAD_LONG_TESTS)
          list(APPEND families jgz2024 fg va mmk tbc)
        endif()
        foreach(family IN LISTS families)
          stagepad_browser_test("families.${family}" "${journey}" "${family}")
        endforeach()
      else()
        stagepad_browser_test("${name}" "${journey}")
      endif()
    endforeach()
  endif()
elseif(TARGET stagepad-gallery)
  stagepad_browser_test(gallery "${PROJECT_SOURCE_DIR}/tests/browser/gallery/gallery.check.mjs"
    "${PROJECT_BINARY_DIR}/gallery" "${PROJECT_BINARY_DIR}/generated/fonts")
endif()
