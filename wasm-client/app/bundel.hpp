#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "shared/api/messages.hpp"
#include "shared/command/commands.hpp"
#include "wasm-client/app/remote.hpp"

namespace stagepad::client {

struct State;

/// How far a request of the bundle is.
enum class BundelStand { klaar_om_te_keuren, onderweg, goedgekeurd, niet_gelukt };

/// One request of the bundle, judged on its own training.
struct BundelRegel {
  WerklijstRegel regel;
  Remote<Snapshot> beeld;
  BundelStand stand = BundelStand::klaar_om_te_keuren;
  /// Why the server did not do it, in words; empty unless `niet_gelukt`.
  std::string uitleg;
};

/// Several requests of the worklist approved at once, after a preview. Each is still its own decision: they
/// are sent one after another, and what the rules refuse is not sent.
struct Bundel {
  /// Are requests being ticked in the list?
  bool kiest = false;
  std::set<std::int64_t> gekozen;  ///< ids of requests
  /// The preview; empty while it is not open.
  std::vector<BundelRegel> regels;
  std::string reden;
  bool bezig = false;

  [[nodiscard]] bool is_open() const { return !regels.empty(); }
};

/// What the rules say of approving this request with the rest as it is now; not for one whose training or
/// rule pack is not here yet.
Findings bundel_findings(const State& state, const BundelRegel& regel);

/// Is everything here that bundel_findings needs?
bool is_readable(const State& state, const BundelRegel& regel);

/// Can it be approved as it stands?
bool may_approve(const State& state, const BundelRegel& regel);

}  // namespace stagepad::client
