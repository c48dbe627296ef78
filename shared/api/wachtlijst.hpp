#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/wachtlijst_commands.hpp"
#include "shared/domain/wachtlijst.hpp"
#include "shared/matching/wachtlijst.hpp"

namespace stagepad {

/// The waiting list for one's own stage, once its round is published. `sinds`: it is on the list; with `einde` it was,
/// until `tot`. `plaatsen`: for what it waits or, when it is on no list, would wait, the most wanted first. `bezwaar`:
/// why it cannot be on one. `rust`: why nothing is offered to it for now. `geplaatst`: it has a place now. `ruilt`: told to its aios only, a swap of that place runs,
/// which ends when an offer is accepted. `aanbiedingen`: all that were made, in order.
struct MijnWachtlijst {
  std::optional<CivilDate> sinds;
  std::optional<CivilDate> tot;
  std::optional<Wachteinde> einde;
  std::vector<std::string> plaatsen;
  std::optional<Wachteinde> bezwaar;
  std::optional<Wachtrust> rust;
  bool geplaatst = false;
  bool ruilt = false;
  std::vector<Wachtaanbod> aanbiedingen;

  [[nodiscard]] bool staat_erop() const { return sinds && !einde; }
  friend bool operator==(const MijnWachtlijst&, const MijnWachtlijst&) = default;
};

template <>
struct Describe<MijnWachtlijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("sinds", &MijnWachtlijst::sinds), field.or_default("tot", &MijnWachtlijst::tot),
        field.or_default("einde", &MijnWachtlijst::einde), field.or_default("plaatsen", &MijnWachtlijst::plaatsen),
        field.or_default("bezwaar", &MijnWachtlijst::bezwaar),
        field.or_default("rust", &MijnWachtlijst::rust),
        field.or_default("geplaatst", &MijnWachtlijst::geplaatst),
        field.or_default("ruilt", &MijnWachtlijst::ruilt),
        field.or_default("aanbiedingen", &MijnWachtlijst::aanbiedingen));
  }
};

}  // namespace stagepad
