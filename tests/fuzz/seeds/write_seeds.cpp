// Writes what the fuzz targets start from, below the folder that is named: seeds/<target>/ grown from
// the rule packs and from every case of tests/vectors, and <target>.dict with the words of its type.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "shared/codec/json_writer.hpp"
#include "shared/command/schedule_file.hpp"
#include "tests/fuzz/support/every_shape.hpp"
#include "tests/support/sample_value.hpp"
#include "tests/unit/shared/vector_world.hpp"
#include "tests/unit/shared/zip_of.hpp"

namespace stagepad::fuzz {
namespace {

namespace fs = std::filesystem;

void write_file(const fs::path& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (file.flush()) return;
  std::fprintf(stderr, "%s cannot be written\n", path.c_str());
  std::exit(1);
}

/// One folder of seeds, emptied first.
class Seeds {
 public:
  explicit Seeds(const fs::path& folder) : folder_(folder) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }

  void add(const std::string& text) { write_file(folder_ / std::to_string(++count_), text); }

 private:
  fs::path folder_;
  int count_ = 0;
};

void collect_words(const JsonType& type, std::set<std::string>& words, std::set<const JsonType*>& seen) {
  if (!seen.insert(&type).second) return;
  words.insert(type.words.begin(), type.words.end());
  for (const JsonField& field : type.fields) {
    words.insert(std::string(field.name));
    collect_words(*field.type, words, seen);
  }
  if (type.inner) collect_words(*type.inner, words, seen);
}

void write_dictionary(const fs::path& path, const JsonType& type) {
  std::set<std::string> words;
  std::set<const JsonType*> seen;
  collect_words(type, words, seen);
  std::string lines = "\"null\"\n\"true\"\n\"false\"\n\"\\\\u0000\"\n\"1e400\"\n\"-0.0\"\n\"2147483648\"\n";
  for (const std::string& each : words) lines += "\"\\\"" + each + "\\\"\"\n";
  write_file(path, lines);
}

void write_reader_seeds(const fs::path& folder) {
  Seeds seeds(folder / "seeds/json_reader");
  seeds.add(to_json(EveryShape{}));
  seeds.add(to_json(SampleFiller().make<EveryShape>()));
  seeds.add(nlohmann::json::parse(to_json(SampleFiller().make<EveryShape>())).dump(2));
  write_dictionary(folder / "json_reader.dict", k_json_type<EveryShape>);
}

/// The packs as they are, and each with at most one rule of each kind: small ones change faster.
void write_rulepack_seeds(const fs::path& folder) {
  Seeds seeds(folder / "seeds/rulepack");
  for (const std::string& name : vectors::files_in("assets/rulepacks", ".json")) {
    const std::string text = vectors::read_source_file("assets/rulepacks/" + name);
    seeds.add(text);
    auto pack = nlohmann::ordered_json::parse(text);
    for (auto& rules : pack["regels"]) {
      if (rules.is_array() && rules.size() > 1) rules.erase(rules.begin() + 1, rules.end());
    }
    seeds.add(pack.dump());
  }
  write_dictionary(folder / "rulepack.dict", k_json_type<Regelpakket>);
}

void write_training_seeds(const fs::path& folder) {
  Seeds seeds(folder / "seeds/training");
  std::set<std::string> different;
  for (const vectors::NamedCase& each : vectors::cases()) {
    Snapshot snapshot = vectors::snapshot_of(each.geval);
    // Every case knows all places; few are enough.
    if (snapshot.plaatsen.size() > 3) snapshot.plaatsen.resize(3);
    const std::string text = to_json(snapshot);
    if (different.insert(text).second) seeds.add(text);
  }
  write_dictionary(folder / "training.dict", k_json_type<Snapshot>);
}

/// The examples, and each without one of its lists: parts, leave, requests.
void write_schedule_seeds(const fs::path& folder) {
  Seeds seeds(folder / "seeds/schedule");
  for (const std::string& name : vectors::files_in("assets/voorbeelden", ".json")) {
    const auto example =
        nlohmann::ordered_json::parse(vectors::read_source_file("assets/voorbeelden/" + name));
    seeds.add(example.dump());
    for (const auto& [key, value] : example.items()) {
      if (!value.is_array()) continue;
      auto shorter = example;
      shorter.erase(key);
      seeds.add(shorter.dump());
    }
  }
  write_dictionary(folder / "schedule.dict", k_json_type<Schemabestand>);
}

void write_document_seeds(const fs::path& folder) {
  Seeds seeds(folder / "seeds/document");
  seeds.add("%PDF-1.4\n%%EOF\n");
  seeds.add(zip_of(docx_files()));
  seeds.add(zip_of(odt_files(), "comment"));
  write_file(folder / "document.dict",
             "\"PK\\x01\\x02\"\n\"PK\\x03\\x04\"\n\"PK\\x05\\x06\"\n\"%PDF-\"\n\"%%EOF\"\n"
             "\"mimetype\"\n\"word/vbaProject.bin\"\n\"[Content_Types].xml\"\n\"encrypted-package\"\n");
}

}  // namespace
}  // namespace stagepad::fuzz

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "Usage: write_fuzz_seeds FOLDER\n");
    return 2;
  }
  stagepad::fuzz::write_reader_seeds(arguments[1]);
  stagepad::fuzz::write_rulepack_seeds(arguments[1]);
  stagepad::fuzz::write_training_seeds(arguments[1]);
  stagepad::fuzz::write_schedule_seeds(arguments[1]);
  stagepad::fuzz::write_document_seeds(arguments[1]);
  return 0;
}
