#include "shared/matching/ronde.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace stagepad {

namespace {

constexpr std::size_t k_langste_code = 64;

bool is_code(std::string_view woord) {
  return !woord.empty() && woord.size() <= k_langste_code &&
         std::all_of(woord.begin(), woord.end(), [](char teken) {
           return (teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9') || teken == '.' ||
                  teken == '_' || teken == '-';
         });
}

std::string pad_van(std::string_view lijst, std::size_t i) {
  return "/" + std::string(lijst) + "/" + std::to_string(i);
}

/// Collects what is wrong with one round.
class Rondecontrole {
 public:
  explicit Rondecontrole(const Ronde& ronde) : ronde_(ronde) {}

  Findings controleer() {
    if (ronde_.formaat != k_rondeformaat) {
      meld("ronde.formaat", "/formaat", {getal_parameter("formaat", ronde_.formaat)});
      return std::move(findings_);
    }
    controleer_code(ronde_.ronde, "/ronde");
    controleer_regel(ronde_.loting.openbare_bron, "/loting/openbare_bron");
    controleer_regel(ronde_.loting.openbare_waarde, "/loting/openbare_waarde");
    for (std::size_t i = 0; i < ronde_.plaatsen.size(); ++i) controleer_plaats(i);
    std::set<std::string_view> pseudoniemen;
    for (std::size_t i = 0; i < ronde_.deelnemers.size(); ++i) {
      const std::string& pseudoniem = ronde_.deelnemers[i].pseudoniem;
      const std::string pad = pad_van("deelnemers", i);
      controleer_code(pseudoniem, pad + "/pseudoniem");
      if (!pseudoniemen.insert(pseudoniem).second) {
        meld("ronde.dubbel", pad + "/pseudoniem", {tekst_parameter("code", pseudoniem)});
      }
      controleer_lotgroep(ronde_.deelnemers[i].lotgroep.value, pad + "/lotgroep");
      controleer_voorkeuren(ronde_.deelnemers[i], pad);
    }
    sort_findings(findings_);
    return std::move(findings_);
  }

 private:
  void meld(std::string code, std::string pad, std::vector<Parameter> parameters) {
    findings_.push_back(refusal(std::move(code), std::move(pad), std::move(parameters)));
  }

  void controleer_code(const std::string& woord, const std::string& pad) {
    if (!is_code(woord)) meld("ronde.geen_code", pad, {tekst_parameter("waarde", woord)});
  }

  /// What is hashed as one line.
  void controleer_regel(const std::string& tekst, const std::string& pad) {
    const bool een_regel =
        std::all_of(tekst.begin(), tekst.end(), [](char teken) { return static_cast<unsigned char>(teken) >= ' '; });
    if (!een_regel) meld("ronde.regeleinde", pad, {});
  }

  void controleer_plaats(std::size_t i) {
    const Rondeplaats& plaats = ronde_.plaatsen[i];
    const std::string pad = pad_van("plaatsen", i);
    controleer_code(plaats.code, pad + "/code");
    if (!vrij_.emplace(plaats.code, plaats.capaciteit.value).second) {
      meld("ronde.dubbel", pad + "/code", {tekst_parameter("code", plaats.code)});
    }
  }

  bool controleer_bekend(const std::string& plaats, const std::string& pad) {
    if (vrij_.count(plaats) > 0) return true;
    meld("ronde.onbekende_plaats", pad, {tekst_parameter("plaats", plaats)});
    return false;
  }

  /// Groups count from 0.
  void controleer_lotgroep(std::int32_t groep, const std::string& pad) {
    if (!ronde_.lotgroepen || groep < *ronde_.lotgroepen) return;
    meld("ronde.lotgroep", pad, {getal_parameter("groep", groep), getal_parameter("lotgroepen", *ronde_.lotgroepen)});
  }

  void controleer_voorkeuren(const Rondedeelnemer& deelnemer, const std::string& pad) {
    const auto meeste = static_cast<std::size_t>(ronde_.voorkeuren.value);
    if (deelnemer.voorkeuren.size() > meeste) {
      meld("ronde.te_veel_voorkeuren", pad + "/voorkeuren",
           {getal_parameter("aantal", static_cast<std::int64_t>(deelnemer.voorkeuren.size())),
            getal_parameter("hoogstens", ronde_.voorkeuren.value)});
    }
    std::set<std::string_view> genoemd;
    for (std::size_t i = 0; i < deelnemer.voorkeuren.size(); ++i) {
      const std::string& plaats = deelnemer.voorkeuren[i].plaats;
      const std::string hier = pad + pad_van("voorkeuren", i) + "/plaats";
      controleer_bekend(plaats, hier);
      if (!genoemd.insert(plaats).second) {
        meld("ronde.dubbele_voorkeur", hier, {tekst_parameter("plaats", plaats)});
      }
    }
    if (!deelnemer.vast) return;
    const std::string& plaats = deelnemer.vast->plaats;
    if (controleer_bekend(plaats, pad + "/vast/plaats") && --vrij_[plaats] < 0) {
      meld("ronde.vast_te_vol", pad + "/vast/plaats", {tekst_parameter("plaats", plaats)});
    }
  }

  const Ronde& ronde_;
  Findings findings_;
  std::map<std::string, std::int32_t, std::less<>> vrij_;
};

}  // namespace

Findings controleer_ronde(const Ronde& ronde) { return Rondecontrole(ronde).controleer(); }

}  // namespace stagepad
