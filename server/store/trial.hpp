#pragma once

#include "server/store/connection.hpp"

namespace stagepad::store {

/// What is written while one lives is undone when it goes: so it is found out what would be refused. Lives inside one
/// change; where it cannot be undone, nothing of that change is kept.
class Trial {
 public:
  explicit Trial(Transaction& tx);
  ~Trial();
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

 private:
  Transaction& tx_;
};

}  // namespace stagepad::store
