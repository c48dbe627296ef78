# The third-party sources, by upstream version and SHA-256. Read by scripts/setup.
# Changing a value here makes the next set-up fetch that part again.
# shellcheck shell=bash disable=SC2034

# Debian suite whose source packages are recent enough (the release itself is too old for both).
SOURCE_SUITE=trixie

IMGUI_UPSTREAM=1.90.1
IMGUI_REVISION=1.90.1+ds-1
IMGUI_ORIG=imgui_1.90.1+ds.orig.tar.xz
IMGUI_SHA256=ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c

HTTPLIB_UPSTREAM=0.18.7
HTTPLIB_REVISION=0.18.7-1+deb13u1
HTTPLIB_ORIG=cpp-httplib_0.18.7.orig.tar.xz
HTTPLIB_SHA256=c88f6495da71e778c82c22995b547a92ceb41cc4016f9028df67106a24b9210d

# Carries the SQLite amalgamation 3.53.2 in deps/sqlite3.
SQLITE_PACKAGE=better-sqlite3@12.11.1
SQLITE_VERSION=3.53.2
SQLITE_SHA256=ebf0ed75a7a59dbcb3b24bbd014ef49d9f15bc328e4adcbf516f2a8fadfa2835

# Taken from Debian without its dependencies: those serve parts of it that are not used here (they
# would bring a numerical library and its development files).
FONTTOOLS_PACKAGE=python3-fonttools

# What building and running need. node and npm are added when the
# machine has none.
DEBIAN_RUN=(
  ca-certificates
  g++
  cmake
  ninja-build
  ccache
  dpkg-dev
  xz-utils
  python3
  brotli
  emscripten
  nlohmann-json3-dev
  libargon2-dev
  libbrotli-dev
  libcurl4-openssl-dev
  libxlsxwriter-dev
  libzip-dev
  libpugixml-dev
  libpango1.0-dev
  googletest
  fonts-inter
)
# What the tests need on top: a browser, a compiler that brings a fuzzer and its sanitizers, and the
# reverse proxies of assets/deploy with a certificate for them, a solver to compare the placement round with, and readers
# of the letters, calendars and workbooks that Stagepad writes.
DEBIAN_TEST=(
  chromium
  clang
  libclang-rt-14-dev
  nginx-light
  caddy
  openssl
  liblemon-dev
  poppler-utils
  unzip
  python3-icalendar
  python3-openpyxl
  python3-xlsxwriter
)
