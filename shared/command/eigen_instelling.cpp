#include "shared/command/eigen_instelling.hpp"

#include <algorithm>

#include "shared/command/toetsing.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

namespace {

void check_not_in_etalage(const Snapshot& snapshot, const std::string& instelling,
                          const std::string& pad, Findings& findings) {
  const auto& plaatsen = snapshot.plaatsen;
  const auto found = std::find_if(plaatsen.begin(), plaatsen.end(), [&](const Stageplaats& each) {
    return zelfde_instelling(each.instelling_naam, instelling);
  });
  if (found == plaatsen.end()) return;
  Finding finding = refusal("route.staat_in_etalage", pad,
                            {tekst_parameter("instelling", found->instelling_naam)});
  finding.herstel = Herstel{HerstelSoort::kies, {}, {}, {std::string(to_name(Route::etalage))}};
  findings.push_back(finding);
}

void check_not_in_contact(const Snapshot& snapshot, const std::string& instelling,
                          const std::string& pad, Findings& findings) {
  const auto& namen = snapshot.in_contact;
  const auto found = std::find_if(namen.begin(), namen.end(), [&](const std::string& each) {
    return zelfde_instelling(each, instelling);
  });
  if (found == namen.end()) return;
  Finding finding = refusal_with_help("route.in_contact", pad, {Rol::stagebureau});
  finding.parameters = {tekst_parameter("instelling", *found)};
  findings.push_back(finding);
}

}  // namespace

void check_mag_benaderen(const Snapshot& snapshot, const std::string& instelling, const std::string& pad,
                         Findings& findings) {
  check_not_in_etalage(snapshot, instelling, pad, findings);
  check_not_in_contact(snapshot, instelling, pad, findings);
}

}  // namespace stagepad
