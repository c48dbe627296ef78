# Run by ctest when it starts (see tests.cmake): asks a GoogleTest program for its suites and adds one
# test for each, or for each of so many parts of the program where starting it costs more than a suite.
# A program that is missing or does not answer becomes one test that fails.

if(NOT EXISTS "${test_program}")
  add_test("${test_name}.NotBuilt" "${test_program}")
elseif(test_per_program)
  add_test("${test_name}" ${test_command})
  set_tests_properties("${test_name}" PROPERTIES WORKING_DIRECTORY "${test_directory}"
    TIMEOUT ${test_timeout} ENVIRONMENT "${test_environment}")
elseif(test_parts)
  foreach(part RANGE 1 ${test_parts})
    set(name "${test_name}.part_${part}_of_${test_parts}")
    math(EXPR index "${part} - 1")
    # Only what fails is printed.
    add_test("${name}" ${test_command} --gtest_brief=1)
    set_tests_properties("${name}" PROPERTIES WORKING_DIRECTORY "${test_directory}" TIMEOUT ${test_timeout}
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${test_parts};GTEST_SHARD_INDEX=${index};${test_environment}")
  endforeach()
else()
  execute_process(COMMAND ${test_command} --gtest_list_tests
    OUTPUT_VARIABLE listing RESULT_VARIABLE status WORKING_DIRECTORY "${test_directory}")
  if(NOT status EQUAL 0)
    add_test("${test_name}.DoesNotStart" ${test_command} --gtest_list_tests)
  endif()
  # A suite is a line without indentation that ends in a dot; typed suites add a comment.
  string(REGEX MATCHALL "(^|\n)[A-Za-z_][A-Za-z0-9_/]*\\." suites "${listing}")
  foreach(suite IN LISTS suites)
    string(STRIP "${suite}" suite)
    string(REGEX REPLACE "\\.$" "" suite "${suite}")
    add_test("${test_name}.${suite}" ${test_command} "--gtest_filter=${suite}.*")
    set_tests_properties("${test_name}.${suite}" PROPERTIES WORKING_DIRECTORY "${test_directory}"
      TIMEOUT ${test_timeout} ENVIRONMENT "${test_environment}")
  endforeach()
endif()
