#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

using WachtaanbodId = Id<struct WachtaanbodTag>;

/// Why a stage is on no waiting list any more, or cannot be. `zelf`: the aios took it off. `begonnen`: it has begun.
/// `uit_dienst`: the employment ends before it would begin. `definitief`: its place is final. `anders_geplaatst`: it got
/// another place than by round or list. `niets_beters`: no choice is left to wait for.
enum class Wachteinde { zelf, begonnen, uit_dienst, definitief, anders_geplaatst, niets_beters };

/// Why a stage is offered nothing for now, although it is on the list. `goedkeuring`: a request for places waits.
/// `benaderen`: its aios may approach an institution. `andere_ronde`: another round has closed with it. `geen_voorkeur`:
/// no preferences stand for it.
enum class Wachtrust { goedkeuring, benaderen, andere_ronde, geen_voorkeur };

/// What became of an offer. `afgewezen`: the aios said no. `verlopen`: there was no answer in time. `ingetrokken`: the
/// Stagebureau took it back. `vervallen`: the seat was gone, or the stage left the list.
enum class Wachtaanbodstand { open, aanvaard, afgewezen, verlopen, ingetrokken, vervallen };

enum class Wachtantwoord { aanvaard, afgewezen };

/// A seat that is offered to a participant of a published round, by pseudonym and code of the round file. `uiterlijk`:
/// the last day on which it can be answered. `reden`: why the Stagebureau took it back.
struct Wachtaanbod {
  WachtaanbodId id;
  std::string pseudoniem;
  std::string plaats;
  CivilDate aangeboden_op;
  CivilDate uiterlijk;
  Wachtaanbodstand stand = Wachtaanbodstand::open;
  std::optional<CivilDate> afgehandeld_op;
  std::string reden;

  friend bool operator==(const Wachtaanbod&, const Wachtaanbod&) = default;
};

/// Who had an offer that ended so is not asked again for that place in that round.
constexpr bool sluit_plaats_af(Wachtaanbodstand stand) {
  return stand == Wachtaanbodstand::afgewezen || stand == Wachtaanbodstand::verlopen ||
         stand == Wachtaanbodstand::ingetrokken;
}

template <>
struct EnumNames<Wachteinde> {
  static constexpr EnumName<Wachteinde> names[] = {{Wachteinde::zelf, "zelf"},
                                                   {Wachteinde::begonnen, "begonnen"},
                                                   {Wachteinde::uit_dienst, "uit_dienst"},
                                                   {Wachteinde::definitief, "definitief"},
                                                   {Wachteinde::anders_geplaatst, "anders_geplaatst"},
                                                   {Wachteinde::niets_beters, "niets_beters"}};
};

template <>
struct EnumNames<Wachtrust> {
  static constexpr EnumName<Wachtrust> names[] = {{Wachtrust::goedkeuring, "goedkeuring"},
                                                  {Wachtrust::benaderen, "benaderen"},
                                                  {Wachtrust::andere_ronde, "andere_ronde"},
                                                  {Wachtrust::geen_voorkeur, "geen_voorkeur"}};
};

template <>
struct EnumNames<Wachtaanbodstand> {
  static constexpr EnumName<Wachtaanbodstand> names[] = {
      {Wachtaanbodstand::open, "open"},           {Wachtaanbodstand::aanvaard, "aanvaard"},
      {Wachtaanbodstand::afgewezen, "afgewezen"}, {Wachtaanbodstand::verlopen, "verlopen"},
      {Wachtaanbodstand::ingetrokken, "ingetrokken"}, {Wachtaanbodstand::vervallen, "vervallen"}};
};

template <>
struct EnumNames<Wachtantwoord> {
  static constexpr EnumName<Wachtantwoord> names[] = {{Wachtantwoord::aanvaard, "aanvaard"},
                                                      {Wachtantwoord::afgewezen, "afgewezen"}};
};

template <>
struct Describe<Wachtaanbod> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Wachtaanbod::id), field("pseudoniem", &Wachtaanbod::pseudoniem),
        field("plaats", &Wachtaanbod::plaats), field("aangeboden_op", &Wachtaanbod::aangeboden_op),
        field("uiterlijk", &Wachtaanbod::uiterlijk), field("stand", &Wachtaanbod::stand),
        field.or_default("afgehandeld_op", &Wachtaanbod::afgehandeld_op),
        field.or_default("reden", &Wachtaanbod::reden));
  }
};

}  // namespace stagepad
