#pragma once

#include <string>
#include <vector>

#include "shared/command/check.hpp"
#include "tests/unit/shared/vector_case.hpp"

namespace stagepad::vectors {

// From a case to what the core is asked, and what it answered.

/// The text of a file below the top of the source tree; ends the program when there is none.
std::string read_source_file(const std::string& path);

/// The files of a folder below the top of the source tree whose names end so, sorted.
std::vector<std::string> files_in(const std::string& folder, const std::string& ending);

/// The rule pack in assets/rulepacks with this id. Read once.
const Regelpakket& pack(const std::string& id);

/// The places that every case knows. Read once.
const std::vector<Stageplaats>& places();

/// All cases of tests/vectors, by file, then as they stand there. Read once.
struct NamedCase {
  std::string file;
  Geval geval;
};
const std::vector<NamedCase>& cases();

/// The files of cases, by folder and name, and the cases of one of them.
std::vector<std::string> case_files();
std::vector<NamedCase> cases_in(const std::string& path);

/// The id of a part: its place in the pack counted from 1; 99 for a code the pack does not know.
OnderdeelId id_of(const Regelpakket& pakket, const std::string& code);

Snapshot snapshot_of(const Geval& geval);
Actor actor_of(Wie wie);
Command command_of(const Regelpakket& pakket, const Opdracht& opdracht);

/// How many of the five an Opdracht names.
int count_of(const Opdracht& opdracht);

/// What the core finds in this case.
Findings judge(const Geval& geval, const Snapshot& snapshot);

}  // namespace stagepad::vectors
