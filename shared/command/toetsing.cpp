#include "shared/command/toetsing.hpp"

#include <algorithm>
#include <iterator>

#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

Finding refusal_with_help(std::string code, std::string pad, std::vector<Rol> rollen) {
  Finding finding = refusal(std::move(code), std::move(pad));
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, std::move(rollen), {}};
  return finding;
}

void require_role(const Snapshot& snapshot, const Actor& actor, Rol rol, Findings& findings) {
  if (heeft_rol_in(snapshot.traject, actor, rol)) return;
  Finding finding = refusal("bevoegd.niet", "", {rol_parameter("rol", rol)});
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {rol}, {}};
  findings.push_back(finding);
}

void check_length(const std::string& text, std::size_t maximum, const char* pad,
                  Findings& findings) {
  const std::size_t length = count_code_points(text);
  if (length <= maximum) return;
  findings.push_back(
      refusal("tekst.te_lang", pad,
              {getal_parameter("lengte", static_cast<std::int64_t>(length)),
               getal_parameter("maximum", static_cast<std::int64_t>(maximum))}));
}

void check_adres(const std::string& adres, const char* pad, Findings& findings) {
  const std::string_view typed = trimmed(adres);
  if (!typed.empty() && !is_mail_address(typed)) findings.push_back(refusal("adres.onbruikbaar", pad));
}

void check_past(CivilDate dag, CivilDate vandaag, const std::string& pad, Findings& findings) {
  if (dag <= vandaag) return;
  Finding finding = refusal("begeleiding.in_toekomst", pad, {datum_parameter("op", dag)});
  finding.herstel = Herstel{HerstelSoort::uiterlijk, vandaag, {}, {}};
  findings.push_back(finding);
}

void check_count(std::size_t count, std::size_t maximum, const std::string& pad, Findings& findings) {
  if (count <= maximum) return;
  findings.push_back(refusal("lijst.te_lang", pad,
                             {getal_parameter("aantal", static_cast<std::int64_t>(count)),
                              getal_parameter("maximum", static_cast<std::int64_t>(maximum))}));
}

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

const GeplandOnderdeel* find_stage(const Toetscontext& context, OnderdeelId id, Findings& findings) {
  const GeplandOnderdeel* part = context.planning.find(id);
  if (part && part->is_stage()) return part;
  findings.push_back(refusal("stage.onbekend", "/onderdeel", {getal_parameter("onderdeel", id.value)}));
  return nullptr;
}

void laat_schema_waarschuwen(Findings& findings) {
  constexpr std::string_view k_part = "/onderdelen";
  for (Finding& each : findings) {
    const bool is_about_schedule = std::string_view(each.pad).substr(0, k_part.size()) == k_part;
    if (is_about_schedule && each.ernst == Ernst::blokkeert) each.ernst = Ernst::waarschuwt;
  }
}

void check_begun(const Opleidingsplanning& before, const Opleidingsplanning& after,
                 CivilDate vandaag, Findings& findings) {
  for (const GeplandOnderdeel& part : before.onderdelen) {
    const GeplandOnderdeel* moved = after.find(part.onderdeel->id);
    if (!moved || moved->periode.first == part.periode.first) continue;
    const bool begun = part.is_begonnen(vandaag);
    const bool into_past = moved->periode.first < vandaag;
    if (!begun && !into_past) continue;
    Finding finding = refusal(begun ? "schema.al_begonnen" : "schema.in_verleden",
                              pad_van(*part.onderdeel),
                              {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                               datum_parameter("start", part.periode.first)});
    finding.herstel =
        Herstel{HerstelSoort::start_op, begun ? part.periode.first : vandaag, {}, {}};
    findings.push_back(finding);
  }
}

Findings without_old_obstacles(const Findings& before, Findings after) {
  for (Finding& finding : after) {
    if (finding.ernst != Ernst::blokkeert) continue;
    const bool old = std::any_of(before.begin(), before.end(), [&](const Finding& each) {
      return each.code == finding.code && each.pad == finding.pad && each.regel == finding.regel;
    });
    if (old) finding.ernst = Ernst::waarschuwt;
  }
  return after;
}

void check_niet_bevroren(const Snapshot& snapshot, const GeplandOnderdeel& part, Findings& findings) {
  const auto& bevroren = snapshot.bevroren;
  if (std::find(bevroren.begin(), bevroren.end(), part.onderdeel->id) == bevroren.end()) return;
  Finding finding = refusal_with_help("voorkeur.bevroren", "/onderdeel", {Rol::stagebureau});
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort)};
  findings.push_back(finding);
}

void check_goedgekeurd(const Toetscontext& context, const GeplandOnderdeel& part,
                       const std::vector<StageplaatsId>& plaatsen, Findings& findings) {
  for (const VoorafAkkoord& rule : context.pakket.regels.vooraf_akkoord) {
    const std::vector<Route>& routes = rule.routes;
    const bool for_etalage =
        routes.empty() || std::find(routes.begin(), routes.end(), Route::etalage) != routes.end();
    if (!for_etalage || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
    for (std::size_t i = 0; i < plaatsen.size(); ++i) {
      const bool approved = std::any_of(
          context.verzoeken.begin(), context.verzoeken.end(), [&](const Verzoek& each) {
            const bool same = each.soort == VerzoekSoort::stageplaats &&
                              each.onderdeel == part.onderdeel->id &&
                              each.status == VerzoekStatus::goedgekeurd;
            return same && std::find(each.plaatsen.begin(), each.plaatsen.end(), plaatsen[i]) !=
                               each.plaatsen.end();
          });
      if (approved) continue;
      Finding finding = finding_van(context, "voorkeur.zonder_goedkeuring", rule.ernst,
                                    "/plaatsen/" + std::to_string(i), rule.id, rule.herkomst);
      finding.herstel = Herstel{HerstelSoort::toestemming, {}, rule.van, {}};
      findings.push_back(finding);
    }
  }
}

}  // namespace stagepad
