# Run by ctest (see findings.cmake): are the findings of both builds the same bytes?

foreach(build IN ITEMS native wasm)
  set(file "${folder}/${build}.txt")
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "The ${build} tests have not written ${file} yet; run the suite VectorFindings there first.")
  endif()
  file(SIZE "${file}" size_${build})
  file(SHA256 "${file}" hash_${build})
endforeach()
if(size_native LESS 100000)
  message(FATAL_ERROR "${folder}/native.txt holds only ${size_native} bytes; there are more cases than that.")
endif()
if(NOT hash_native STREQUAL hash_wasm)
  message(FATAL_ERROR
    "The two builds find different things. If one of them was not built from these sources, run its "
    "tests again; otherwise compare ${folder}/native.txt with ${folder}/wasm.txt.")
endif()
message(STATUS "Both builds find the same: ${size_native} bytes, ${hash_native}.")
