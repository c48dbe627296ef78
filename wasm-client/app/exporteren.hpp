#pragma once

#include <string>
#include <vector>

#include "shared/api/exports.hpp"
#include "shared/base/describe.hpp"
#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Tables as files: what is chosen stands in the URL, and what somebody keeps under a name comes from the server.

void load_exporteren(State& state, Effects& effects);
bool take_exporteren(State& state, const Answered& answer);
void refresh_exporteren(State& state);

/// What is typed to keep the present choice under a name.
struct Naamformulier {
  std::string naam;

  friend bool operator==(const Naamformulier&, const Naamformulier&) = default;
};

/// What the URL of the screen asks for. Days that are none are left out, columns that do not exist too.
ExportVraag gekozen_export(const State& state);
/// The URL of the screen that asks for this.
std::string scherm_url(const ExportVraag& vraag);
/// Where the file is fetched.
std::string bestand_url(const ExportVraag& vraag);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::Naamformulier> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("naam", &client::Naamformulier::naam)); }
};

}  // namespace stagepad
