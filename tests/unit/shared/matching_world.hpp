#pragma once

#include <cstdint>
#include <string>

#include "shared/matching/controle.hpp"
#include "shared/matching/verdeling.hpp"

namespace stagepad::matching_test {

/// Numbers that look random and are the same in every build (splitmix64).
class Dobbelsteen {
 public:
  explicit Dobbelsteen(std::uint64_t zaad) : stand_(zaad) {}

  /// 0 up to `einde`, which is not among them.
  std::int32_t onder(std::int32_t einde);

  template <class T>
  void schud(std::vector<T>& lijst) {
    for (std::size_t i = lijst.size(); i > 1; --i) {
      std::swap(lijst[i - 1], lijst[static_cast<std::size_t>(onder(static_cast<std::int32_t>(i)))]);
    }
  }

 private:
  std::uint64_t stand_;
};

/// How a random question looks. Everybody names up to `voorkeuren` places, `gaten` per hundred of them
/// fall out afterwards; seats are dealt out one by one. `drukte`: how much likelier the first places of the
/// list are named (0: all alike).
struct Maat {
  std::int32_t personen = 5;
  std::int32_t plaatsen = 3;
  std::int32_t voorkeuren = 2;
  std::int32_t zetels = 5;
  std::int32_t gaten = 0;
  std::int32_t drukte = 0;
};

Verdeelvraag willekeurige_vraag(Dobbelsteen& dobbelsteen, const Maat& maat, Plaatsingsregel regel);

/// The same people, with the same lottery, in another order and in front of other numbers of places.
/// `persoon[i]` is who stands at i now, `plaats[j]` which place is now called j.
struct Verwisseld {
  Verdeelvraag vraag;
  std::vector<std::int32_t> persoon;
  std::vector<std::int32_t> plaats;
};

Verwisseld verwissel(Dobbelsteen& dobbelsteen, const Verdeelvraag& vraag);

/// The question written out, to repeat a failure.
std::string beschrijving(const Verdeelvraag& vraag);

}  // namespace stagepad::matching_test
