// bench_server: what scripts/bench runs for server, store and large. Not a test.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/bench/server/benches.hpp"

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  if (given.size() == 4 && given[0] == "server") {
    return stagepad::bench::bench_server(given[1], given[2], given[3]);
  }
  if (given.size() == 2 && given[0] == "store") return stagepad::bench::bench_store(given[1]);
  if (given.size() == 3 && given[0] == "large") {
    return stagepad::bench::bench_large(given[1], std::atoi(given[2].c_str()));
  }
  std::fprintf(stderr, "Usage: bench_server large FOLDER PER-THOUSAND | store FOLDER | "
                       "server FOLDER NODE-SERVER NODE-MODULES\n");
  return 2;
}
