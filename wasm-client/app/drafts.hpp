#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/commands.hpp"

namespace stagepad::client {

/// What a person has begun for one training and not handed in: kept in the browser, so that it
/// survives reload, a lost network and an ended session. Every draft is a command in the making.
struct Drafts {
  std::optional<DienSchemawijzigingIn> schemawijziging;
  std::vector<VraagGoedkeuring> aanvragen;  ///< at most one per part
  std::vector<GeefVoorkeuren> voorkeuren;   ///< at most one per part
  std::vector<BeslisVerzoek> besluiten;     ///< at most one per request

  [[nodiscard]] bool empty() const;
  friend bool operator==(const Drafts&, const Drafts&) = default;
};

const VraagGoedkeuring* find_aanvraag(const Drafts& drafts, OnderdeelId onderdeel);
const GeefVoorkeuren* find_voorkeuren(const Drafts& drafts, OnderdeelId onderdeel);
const BeslisVerzoek* find_besluit(const Drafts& drafts, VerzoekId verzoek);

/// Puts a draft in the place of the one for the same part or request.
void keep(Drafts& drafts, VraagGoedkeuring aanvraag);
void keep(Drafts& drafts, GeefVoorkeuren voorkeuren);
void keep(Drafts& drafts, BeslisVerzoek besluit);

/// Takes away the draft that this command was, once it has been carried out.
void discard(Drafts& drafts, const Command& command);

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::Drafts> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("schemawijziging", &client::Drafts::schemawijziging),
                           field.or_default("aanvragen", &client::Drafts::aanvragen),
                           field.or_default("voorkeuren", &client::Drafts::voorkeuren),
                           field.or_default("besluiten", &client::Drafts::besluiten));
  }
};

}  // namespace stagepad
