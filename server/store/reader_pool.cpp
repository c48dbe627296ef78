#include "server/store/reader_pool.hpp"

namespace stagepad::store {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<Database>> connections)
    : free_(std::move(connections)) {}

ReaderPool::Snapshot::Snapshot(Database& database) : database_(database) {
  database_.execute("BEGIN");
}

ReaderPool::Snapshot::~Snapshot() {
  try {
    if (database_.in_transaction()) database_.execute("ROLLBACK");
  } catch (const StoreException&) {
    // A reader has nothing to lose; the next BEGIN on this connection reports what is wrong.
  }
}

std::unique_ptr<Database> ReaderPool::take() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return !free_.empty(); });
  auto database = std::move(free_.back());
  free_.pop_back();
  return database;
}

void ReaderPool::give_back(std::unique_ptr<Database> database) {
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(database));
  }
  freed_.notify_one();
}

}  // namespace stagepad::store
