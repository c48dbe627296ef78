#pragma once

#include <filesystem>
#include <string>

namespace stagepad::bench {

// One table each, on the standard output; what was made stays in the folder, which is emptied first.
// They return the exit status.

/// `node_server` is the program of node to compare with, and where its modules are.
int bench_server(const std::filesystem::path& folder, const std::string& node_server,
                 const std::string& node_modules);
int bench_store(const std::filesystem::path& folder);
int bench_large(const std::filesystem::path& folder, int per_thousand);

}  // namespace stagepad::bench
