#pragma once

#include "server/http/message.hpp"
#include "shared/base/result.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The texts in both languages, for the pages the server makes itself. Immutable; loaded at start.
class Texts {
 public:
  /// From the catalogues built into the executable; fails only when those are broken.
  static Result<Texts> load();

  [[nodiscard]] const Catalogue& in(Taal taal) const { return taal == Taal::en ? en_ : nl_; }

 private:
  Texts(Catalogue nl, Catalogue en) : nl_(std::move(nl)), en_(std::move(en)) {}

  Catalogue nl_;
  Catalogue en_;
};

/// `?taal=` decides, else what the browser prefers.
Taal language_of(const Request& request);

}  // namespace stagepad
