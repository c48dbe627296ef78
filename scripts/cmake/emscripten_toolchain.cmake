# Debian's Emscripten, with two additions: where node finds the modules of its linker (needed when
# node itself is not Debian's), and a Closure compiler that runs without Java.
set(EMSCRIPTEN_ROOT_PATH /usr/share/emscripten)
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
