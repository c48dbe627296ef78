#pragma once

#include <string>
#include <utility>

#include "server/admin/options.hpp"
#include "server/store/connection.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// Why an errand of the terminal was not done: a sentence.
inline Failure not_done(std::string sentence) { return {"admin", std::move(sentence)}; }

/// The errands of `stagepad admin mail`: what to print when it was done, or a sentence why not. Every change is
/// audited; the running server sees it within a second.
Result<std::string> carry_out_mail_errand(store::Transaction& tx, const AdminOptions& options);

}  // namespace stagepad
