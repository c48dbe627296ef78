#include "server/admin/person_options.hpp"

#include <array>
#include <charconv>
#include <set>

#include "server/arguments.hpp"
#include "server/store/personen.hpp"

namespace stagepad {

namespace {

Taken take_data(PersoonOpties& opties, std::string_view value) {
  if (value.empty()) return refused("--data needs the name of a directory.");
  opties.data = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_out(PersoonOpties& opties, std::string_view value) {
  if (value.empty()) return refused("--out needs the name of a file that does not exist yet.");
  opties.out = std::filesystem::path(std::string(value));
  return std::monostate{};
}

Taken take_reason(PersoonOpties& opties, std::string_view value) {
  opties.reden = from_name<store::Wisreden>(value);
  if (opties.reden) return std::monostate{};
  return bad_value(
      "--reason-code", value,
      "give verzoek (the person asked), bezwaar (an objection was upheld), onrechtmatig "
      "(it should never have been kept) or bewaartermijn (the period ended)");
}

Taken take_today(PersoonOpties& opties, std::string_view value) {
  opties.vandaag = parse_iso_date(value);
  if (opties.vandaag) return std::monostate{};
  return bad_value("--today", value, "give an existing day as YYYY-MM-DD, such as 2027-03-01");
}

constexpr std::array k_export_options = {
    Option<PersoonOpties>{"--data", false, take_data},
    Option<PersoonOpties>{"--out", false, take_out},
};

constexpr std::array k_erase_options = {
    Option<PersoonOpties>{"--data", false, take_data},
    Option<PersoonOpties>{"--reason-code", false, take_reason},
    Option<PersoonOpties>{"--today", false, take_today},
};

template <class Options>
Result<PersoonOpties> parse(std::string_view command, const std::vector<std::string_view>& words,
                            const Options& options) {
  Arguments arguments(words);
  PersoonOpties opties;
  std::set<std::string_view> seen;
  while (!arguments.at_end()) {
    if (!arguments.at_option()) {
      if (!opties.wie.empty()) {
        return refused("One person at a time: '" + opties.wie + "' stands there already.");
      }
      opties.wie = arguments.take_word();
      continue;
    }
    const std::string_view name = arguments.take_name();
    if (command == "admin erase-person" && name == "--even-if-running" &&
        !arguments.has_attached()) {
      opties.lopend = store::LopendeOpleiding::beeindig;
      continue;
    }
    const Taken taken = take_option(arguments, command, name, options, seen, opties);
    if (!taken) return taken.failure();
  }
  if (opties.wie.empty()) {
    return refused("Say who: the number or the mail address of a person, behind " +
                   std::string(command) + ".");
  }
  // No default: with the wrong directory the wrong person would be meant.
  if (opties.data.empty())
    return refused("--data is needed: the data directory of the installation.");
  return opties;
}

}  // namespace

Result<PersoonOpties> parse_export_person(const std::vector<std::string_view>& words) {
  auto opties = parse("admin export-person", words, k_export_options);
  if (opties && opties.value().out.empty()) {
    return refused("--out is needed: a file that does not exist yet.");
  }
  return opties;
}

Result<PersoonOpties> parse_erase_person(const std::vector<std::string_view>& words) {
  auto opties = parse("admin erase-person", words, k_erase_options);
  if (opties && !opties.value().reden) {
    return refused(
        "--reason-code is needed: verzoek, bezwaar, onrechtmatig or bewaartermijn. It stands in "
        "the "
        "audit log.");
  }
  return opties;
}

PersoonId find_wie(store::ReadConnection& db, const std::string& wie) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(wie.data(), wie.data() + wie.size(), number);
  const bool is_number = error == std::errc() && end == wie.data() + wie.size();
  const auto persoon = is_number ? store::load_persoon(db, PersoonId{number})
                                 : store::find_persoon_by_email(db, wie);
  if (persoon) return persoon->id;
  throw store::StoreException(store::StoreErrorKind::not_found,
                              is_number ? "There is no person with the number " + wie + "."
                                        : "There is no person with the address " + wie + ".");
}

}  // namespace stagepad
