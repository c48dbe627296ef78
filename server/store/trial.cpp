#include "server/store/trial.hpp"

namespace stagepad::store {

Trial::Trial(Transaction& tx) : tx_(tx) { tx_.execute("SAVEPOINT proef"); }

Trial::~Trial() {
  try {
    tx_.execute("ROLLBACK TO proef");
    tx_.execute("RELEASE proef");
  } catch (const StoreException&) {
    tx_.abandon();
  }
}

}  // namespace stagepad::store
