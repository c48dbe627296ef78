#include "server/handlers/dossier.hpp"

#include <cerrno>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/dossier_bestanden.hpp"
#include "server/http/attachment.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// As whose name it is saved.
using FileName = std::string;

Refusal no_such_dossier() { return {404, "onbekend", {}, {}}; }

/// Is it a stage, of which there can be a dossier?
bool is_stage_of(const Traject& traject, const Regelpakket& pakket, OnderdeelId id) {
  const Opleidingsplanning planning = bereken_planning(traject, pakket);
  const GeplandOnderdeel* part = planning.find(id);
  return part && part->is_stage();
}

std::string name_for(const Dossierbron& bron) {
  const Catalogue& texts = bron.texts;
  std::string name = texts.text(Tekst::dossier_bestandsnaam, {{"aios", bron.beeld.traject.aios.naam}});
  if (const Onderdeel* part = bron.onderdeel ? find_onderdeel(bron.beeld.traject, *bron.onderdeel) : nullptr) {
    name += " " + onderdeel_text(part->soort, texts.taal(), &bron.pakket);
  }
  return file_name_of(name, " " + to_iso(bron.call.vandaag) + ".zip");
}

std::variant<Refusal, Failure, FileName> write_dossier(store::ReadConnection& db, const Call& call,
                                                       const Dossiervraag& vraag, UnnamedFile& target) {
  const auto beeld = laad_beeld(db, call, call.traject);
  if (!beeld) return no_such_dossier();
  const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag);
  if (!pakket) return refuse(409, "regelpakket.onbekend");
  if (vraag.onderdeel && !is_stage_of(beeld->traject, pakket->pakket, *vraag.onderdeel)) return no_such_dossier();
  const Catalogue& texts = call.services.texts.in(vraag.taal.value_or(language_of(call.request)));
  const Dossierbron bron{db, call, *beeld, pakket->pakket, vraag.onderdeel, texts};
  const auto bestanden = dossier_bestanden(bron);
  if (!bestanden) return bestanden.failure();
  const auto written = write_zip(bestanden.value(), target);
  if (!written) return written.failure();
  return name_for(bron);
}

/// What is full or broken may be better later.
Answer<api::Archief> not_made(const Call& call, const Failure& failure) {
  call.services.log("dossier: " + failure.code + ": " + failure.detail);
  return Answer<api::Archief>::refused(call, {503, "even_niet", {}, {}});
}

}  // namespace

Answer<api::Archief> get_dossier(const Call& call, const Dossiervraag& vraag) {
  using Gegeven = Answer<api::Archief>;
  std::shared_ptr<UnnamedFile> file = UnnamedFile::make_in(call.services.store.directory().path());
  if (!file) return not_made(call, {"archief.bestand", std::strerror(errno)});
  const auto made = call.services.store.read(
      [&](store::ReadConnection& db) { return write_dossier(db, call, vraag, *file); });
  if (!made) return Gegeven::failed(call, made.failure());
  if (const auto* refusal = std::get_if<Refusal>(&made.value())) return Gegeven::refused(call, *refusal);
  if (const auto* failure = std::get_if<Failure>(&made.value())) return not_made(call, *failure);
  Response response = attachment({}, api::k_zip, std::get<FileName>(made.value()));
  response.file = std::move(file);
  return {std::move(response)};
}

}  // namespace stagepad
