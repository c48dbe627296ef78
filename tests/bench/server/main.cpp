// bench_server: what scripts/bench runs for server, store and large. Not a test.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/bench/server/benches.hpp"

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  if (given.size() == 3 && given[0] == "large") {
    return stagepad::bench::bench_large(given[1], std::atoi(given[2].c_str()));
  }
  std::fprintf(stderr, "Usage: bench_server large FOLDER PER-THOUSAND\n");
  return 2;
}
