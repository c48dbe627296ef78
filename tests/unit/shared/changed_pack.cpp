#include "tests/unit/shared/changed_pack.hpp"

#include <cstdio>
#include <cstdlib>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::vectors {

Geval geval_of(const std::string& fields) {
  const std::string text = R"({"naam": "-", "bron": "-", )" + fields + "}";
  ReadOutcome<Geval> outcome = read_json<Geval>(text);
  if (outcome.ok()) return std::move(outcome.value);
  std::fprintf(stderr, "%s: %s\n", text.c_str(), to_json(outcome.problems).c_str());
  std::exit(1);
}

Findings findings_of(const std::string& fields, const Regelpakket& pakket,
                     const std::string& codes) {
  Findings chosen;
  for (Finding& each : check_traject(snapshot_of(geval_of(fields)), pakket)) {
    if (each.code.rfind(codes, 0) == 0) chosen.push_back(std::move(each));
  }
  return chosen;
}

std::vector<std::string> in_words(const Findings& findings) {
  std::vector<std::string> words;
  for (const Finding& each : findings) words.push_back(each.code + " " + each.pad);
  return words;
}

std::vector<std::string> found(const std::string& fields, const std::string& codes) {
  return in_words(findings_of(fields, pack(geval_of(fields).pakket), codes));
}

}  // namespace stagepad::vectors
