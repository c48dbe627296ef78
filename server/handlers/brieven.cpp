#include "server/handlers/brieven.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "server/handlers/beeld.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/http/attachment.hpp"
#include "server/outbound/letter_pdf.hpp"
#include "server/outbound/stage_letter.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/domain/document.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_naam_instituut = "naam_instituut";

struct WrittenLetter {
  PrintedLetter letter;
  std::string file_name;
};

Refusal no_such_letter() { return {404, "onbekend", {}, {}}; }
Refusal too_early(Findings findings) { return {409, "geweigerd", std::move(findings), {}}; }

/// For which part-stage? Those that there are say it by their word.
Refusal which_part(const GeplandOnderdeel& part, const std::vector<Briefplek>& plekken) {
  Finding finding = refusal("brief.kies_deel", "/deel", {onderdeel_parameter("onderdeel", part.onderdeel->soort)});
  finding.herstel = Herstel{HerstelSoort::kies, {}, {}, {}};
  for (const Briefplek& each : plekken) finding.herstel->keuzes.emplace_back(each.woord());
  return too_early({std::move(finding)});
}

std::variant<Refusal, WrittenLetter> write_letter(store::ReadConnection& db, const Call& call, OnderdeelId onderdeel,
                                                  const Briefvraag& vraag) {
  const auto beeld = laad_beeld(db, call, call.traject);
  if (!beeld) return no_such_letter();
  const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag);
  if (!pakket) return refuse(409, "regelpakket.onbekend");
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  const GeplandOnderdeel* part = toetsing.context().planning.find(onderdeel);
  if (!part || !part->is_stage()) return no_such_letter();
  Findings objections = bezwaren_tegen_brieven(toetsing.context(), *part);
  if (!objections.empty()) return too_early(std::move(objections));
  const std::vector<Briefplek> plekken = briefplekken_van(*part);
  const auto plek = std::find_if(plekken.begin(), plekken.end(),
                                 [&](const Briefplek& each) { return each.woord() == vraag.deel; });
  if (plek == plekken.end()) return vraag.deel.empty() ? which_part(*part, plekken) : no_such_letter();
  const Catalogue& texts = call.services.texts.in(vraag.taal.value_or(language_of(call.request)));
  const StageLetterFacts facts{toetsing.context(), *part, *plek, vraag.soort,
                               store::load_instelling(db, k_naam_instituut).value_or(""), stagebureau_adres(db),
                               eigen_briefwoorden(db, texts)};
  return WrittenLetter{stage_letter(facts, texts), stage_letter_name(facts, texts)};
}

}  // namespace

Answer<api::Document> get_brief(const Call& call, const Briefvraag& vraag) {
  using Gegeven = Answer<api::Document>;
  const auto onderdeel = path_id<OnderdeelId>(call.request, "onderdeel");
  if (!onderdeel) return Gegeven::refused(call, no_such_letter());
  const auto read = call.services.store.read(
      [&](store::ReadConnection& db) { return write_letter(db, call, *onderdeel, vraag); });
  if (!read) return Gegeven::failed(call, read.failure());
  if (const auto* refusal = std::get_if<Refusal>(&read.value())) return Gegeven::refused(call, *refusal);
  const auto& written = std::get<WrittenLetter>(read.value());
  auto pdf = to_pdf(written.letter);
  if (!pdf) {
    call.services.log("brief: " + pdf.failure().code + ": " + pdf.failure().detail);
    return Gegeven::refused(call, {500, "storing", {}, {}});
  }
  return {attachment(std::move(pdf.value()), mediatype_van(Documentsoort::pdf), written.file_name)};
}

}  // namespace stagepad
