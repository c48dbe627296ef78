#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/voorbereiding.hpp"

namespace stagepad::store {

// Decisions that were got ready for a trainer.

/// Of every request and part of the training, the oldest first.
std::vector<Voorbereiding> list_voorbereidingen(ReadConnection& db, TrajectId traject);

/// Takes the place of what was ready about the same for the same role.
void save_voorbereiding(Transaction& tx, const Voorbereiding& voorbereiding);

/// Removes what was ready about it: for this role, or for every one.
void drop_voorbereidingen(Transaction& tx, VerzoekId verzoek, std::optional<Rol> rol = {});
void drop_voorbereidingen(Transaction& tx, Besluitonderwerp over, OnderdeelId onderdeel, std::optional<Rol> rol = {});

}  // namespace stagepad::store
