#pragma once

#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/language.hpp"

namespace stagepad::client {

// The leave of a training as it is typed: kind, days, and how much is still worked.

struct VerlofRegel {
  std::string soort;
  std::string eerste_dag;
  std::string laatste_dag;
  std::string fte;

  friend bool operator==(const VerlofRegel&, const VerlofRegel&) = default;
};

struct VerlofFormulier {
  std::vector<VerlofRegel> regels;

  friend bool operator==(const VerlofFormulier&, const VerlofFormulier&) = default;
};

/// Each training has a form of its own.
std::string verlof_formuliernaam(TrajectId traject);

VerlofFormulier verlof_formulier(const std::vector<Verlof>& verlof, Taal taal);
/// The command as typed. What cannot be read is said in `unreadable`.
WijzigVerlof verlof_van(const VerlofFormulier& typed, Findings& unreadable);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::VerlofRegel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &client::VerlofRegel::soort),
                           field.or_default("eerste_dag", &client::VerlofRegel::eerste_dag),
                           field.or_default("laatste_dag", &client::VerlofRegel::laatste_dag),
                           field.or_default("fte", &client::VerlofRegel::fte));
  }
};

template <>
struct Describe<client::VerlofFormulier> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("regels", &client::VerlofFormulier::regels)); }
};

}  // namespace stagepad
