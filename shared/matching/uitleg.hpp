#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/matching/keten.hpp"
#include "shared/matching/uitslag.hpp"

namespace stagepad {

// What a participant is told about the choices that were not given: never more than one reason each, and
// with each reason what it can be checked by. Others appear by their lottery number only.

/// `niet_toelaatbaar`: the choice did not count (Bezwaar says why). `geen_zetels`: the place has none in
/// that period, or all were given beforehand. `vol_door_loting`: it went to people drawn earlier, or could
/// only be had at their expense. `ten_koste_van_groep`: with it the division as a whole would be worse.
enum class Reden { niet_toelaatbaar, geen_zetels, vol_door_loting, ten_koste_van_groep };

/// Somebody who would have to move, from and to which place; without a code there is none, and no rank.
struct Verplaatsing {
  std::int32_t lotnummer = 0;
  std::string van;
  std::optional<std::int32_t> van_rang;
  std::string naar;
  std::optional<std::int32_t> naar_rang;

  friend bool operator==(const Verplaatsing&, const Verplaatsing&) = default;
};

/// What the whole would gain by it; a loss is below zero. `op_rang` begins with the first choices.
struct Groepsverschil {
  std::int32_t geplaatst = 0;
  std::vector<std::int32_t> op_rang;

  friend bool operator==(const Groepsverschil&, const Groepsverschil&) = default;
};

/// A choice that was not given. `zetels` of which `vast` were given beforehand; `gegadigden`: for how many
/// participants it counted as a choice; `zittend`: the lottery numbers of who got it. `verplaatsingen`:
/// the cheapest way to give it; `ten_koste_van`: the lottery number of the earliest drawn who would have to
/// move (both empty where the reason needs none).
struct Keuzeuitleg {
  std::string plaats;
  std::int32_t rang = 1;
  Reden reden = Reden::niet_toelaatbaar;
  std::optional<Bezwaar> bezwaar;
  std::int32_t zetels = 0;
  std::int32_t vast = 0;
  std::int32_t gegadigden = 0;
  std::vector<std::int32_t> zittend;
  std::vector<Verplaatsing> verplaatsingen;
  std::optional<std::int32_t> ten_koste_van;
  Groepsverschil verschil;

  friend bool operator==(const Keuzeuitleg&, const Keuzeuitleg&) = default;
};

/// The explanation for one participant. `keuzes`: those that were better than the outcome, the best first.
/// `vrij`: places that still have room, other than those that do not count for this participant.
struct Uitleg {
  std::string pseudoniem;
  std::int32_t lotnummer = 0;
  std::int32_t deelnemers = 0;
  std::string plaats;
  std::optional<std::int32_t> rang;
  std::optional<Vastzetting> vastzetting;
  std::vector<Keuzeuitleg> keuzes;
  std::vector<std::string> vrij;

  friend bool operator==(const Uitleg&, const Uitleg&) = default;
};

/// Explains an outcome that the checker has accepted (controleer_verdeling). Keeps what all explanations
/// share, so that many cost little each; what it is made with must outlive it.
class Uitlegger {
 public:
  Uitlegger(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst);

  /// `deelnemer`: the place in the list of the round.
  [[nodiscard]] Uitleg leg_uit(std::int32_t deelnemer) const;

  /// Does the reason hold, by the checker that shares no code with what found it? For every choice that
  /// leg_uit gives.
  [[nodiscard]] bool klopt(std::int32_t deelnemer, const Keuzeuitleg& keuze) const;

 private:
  void leg_keuze_uit(std::int32_t persoon, Keuzeuitleg& keuze, std::int32_t plaats) const;
  void neem_keten_over(std::int32_t persoon, const Keten& keten, std::int32_t plaats, Keuzeuitleg& keuze) const;
  [[nodiscard]] std::string code(std::int32_t plaats) const;
  [[nodiscard]] std::optional<std::int32_t> rang(std::int32_t persoon, std::int32_t plaats) const;
  [[nodiscard]] std::int32_t nummer_van(const std::string& code) const;

  const Ronde& ronde_;
  const Rondevraag& rondevraag_;
  const Verdeeluitkomst& uitkomst_;
  Ketenzoeker zoeker_;
  /// Of every participant: the number in the question, or -1; of every place what is told about it.
  std::vector<std::int32_t> persoon_;
  std::vector<std::int32_t> vast_;
  std::vector<std::int32_t> gegadigden_;
  std::vector<std::vector<std::int32_t>> zittend_;
  std::vector<std::int32_t> vrij_;
};

template <>
struct EnumNames<Reden> {
  static constexpr EnumName<Reden> names[] = {{Reden::niet_toelaatbaar, "niet_toelaatbaar"},
                                              {Reden::geen_zetels, "geen_zetels"},
                                              {Reden::vol_door_loting, "vol_door_loting"},
                                              {Reden::ten_koste_van_groep, "ten_koste_van_groep"}};
};

template <>
struct Describe<Verplaatsing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("lotnummer", &Verplaatsing::lotnummer),
                           field.or_default("van", &Verplaatsing::van),
                           field.or_default("van_rang", &Verplaatsing::van_rang),
                           field.or_default("naar", &Verplaatsing::naar),
                           field.or_default("naar_rang", &Verplaatsing::naar_rang));
  }
};

template <>
struct Describe<Groepsverschil> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("geplaatst", &Groepsverschil::geplaatst), field("op_rang", &Groepsverschil::op_rang));
  }
};

template <>
struct Describe<Keuzeuitleg> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("plaats", &Keuzeuitleg::plaats), field("rang", &Keuzeuitleg::rang),
        field("reden", &Keuzeuitleg::reden), field.or_default("bezwaar", &Keuzeuitleg::bezwaar),
        field("zetels", &Keuzeuitleg::zetels), field("vast", &Keuzeuitleg::vast),
        field("gegadigden", &Keuzeuitleg::gegadigden), field.or_default("zittend", &Keuzeuitleg::zittend),
        field.or_default("verplaatsingen", &Keuzeuitleg::verplaatsingen),
        field.or_default("ten_koste_van", &Keuzeuitleg::ten_koste_van),
        field("verschil", &Keuzeuitleg::verschil));
  }
};

template <>
struct Describe<Uitleg> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("pseudoniem", &Uitleg::pseudoniem), field("lotnummer", &Uitleg::lotnummer),
        field("deelnemers", &Uitleg::deelnemers), field.or_default("plaats", &Uitleg::plaats),
        field.or_default("rang", &Uitleg::rang), field.or_default("vastzetting", &Uitleg::vastzetting),
        field.or_default("keuzes", &Uitleg::keuzes), field.or_default("vrij", &Uitleg::vrij));
  }
};

}  // namespace stagepad
