#pragma once

#include <string>

#include "shared/api/endpoints.hpp"
#include "wasm-client/app/remote.hpp"

namespace stagepad::client {

struct State;

/// The box in which every screen, person, training, place and act is found by name.
struct Palet {
  bool open = false;
  std::string zoek;
  /// What the server found, for who sees more than the own training.
  RemotePages<TrajectRegel> trajecten;
  RemotePages<PersoonKaart> personen;
};

/// Fewer letters than this are not asked of the server.
inline constexpr std::size_t k_least_letters = 2;

}  // namespace stagepad::client
