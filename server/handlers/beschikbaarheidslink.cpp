#include "server/handlers/beschikbaarheidslink.hpp"

#include <string>
#include <utility>

#include "server/auth/availability_links.hpp"
#include "server/handlers/beschikbaarheid.hpp"
#include "server/handlers/ervaringen.hpp"
#include "server/handlers/mailed_link.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/pages/beschikbaarheid.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/command/check_beschikbaarheid.hpp"
#include "shared/command/check_ervaring.hpp"
#include "shared/command/getypte_periode.hpp"

namespace stagepad {

namespace {

/// How the link of a request stands. What was answered can be looked at as long as the link would have worked.
enum class Linkstand { unknown, expired, answered, open };

struct GezieneLink {
  Linkstand stand = Linkstand::unknown;
  store::Beschikbaarheidsvraag vraag;
};

GezieneLink look(store::ReadConnection& db, std::string_view token, CivilDate vandaag) {
  auto vraag = find_availability(db, token);
  if (!vraag) return {};
  const bool is_over = vraag->geldig_tot < vandaag;
  const Linkstand stand = vraag->antwoord ? (is_over ? Linkstand::unknown : Linkstand::answered)
                                      : (is_over ? Linkstand::expired : Linkstand::open);
  return {stand, std::move(*vraag)};
}

/// What was sent and why it was refused.
struct Ingezonden {
  BeschikbaarheidMelding melding = BeschikbaarheidMelding::geen;
  NamedValues form;
  Findings findings;
  std::vector<std::size_t> rijen;
  Reactieformulier reactie = {};
};

class Beschikbaarheidspaginas : private MailedLinkForms {
 public:
  Beschikbaarheidspaginas(const Services& services, const PublicUrl& url) : MailedLinkForms(services, url, k_availability_page) {}

  Response show(const Request& request) const {
    const std::string token(request.query_value("sleutel").value_or(""));
    Ingezonden nothing;
    if (request.query_value("gedaan") == "vastgelegd") nothing.melding = BeschikbaarheidMelding::vastgelegd;
    nothing.reactie.is_vastgelegd = request.query_value("gedaan") == k_stap_reactie;
    const auto page = services().store.read(
        [&](store::ReadConnection& db) { return page_for(db, request, token, 200, nothing); });
    return page ? page.value() : failed(page.failure());
  }

  Response send_new_link(const Request& request) const {
    return with_form(request, [&](const NamedValues&, const std::string& token, store::Transaction& tx) {
      const GezieneLink seen = look(tx, token, services().today.date());
      if (seen.stand == Linkstand::expired) ask_availability(tx, store::herhaal_beschikbaarheidsvraag(tx, seen.vraag.id));
      return back_to(request, token, "nieuw");
    });
  }

  Response answer(const Request& request) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const CivilDate vandaag = services().today.date();
      const GezieneLink seen = look(tx, token, vandaag);
      Ingezonden sent;
      if (seen.stand != Linkstand::open) {
        sent.melding = BeschikbaarheidMelding::al_beantwoord;
        return page_for(tx, request, token, 409, sent);
      }
      const auto kaart = store::load_stageplaatskaart(tx, seen.vraag.stageplaats);
      const auto invoer = store::load_stageplaatsinvoer(tx, seen.vraag.stageplaats);
      sent.form = form;
      if (field_of(form, "versie") != std::to_string(kaart->versie)) {
        sent.melding = BeschikbaarheidMelding::plaats_gewijzigd;
        return page_for(tx, request, token, 409, sent);
      }
      GelezenAntwoord read = lees_antwoord(form, lopende_perioden(invoer->perioden, vandaag));
      const Beschikbaarheidsantwoord antwoord = tidy(std::move(read.antwoord));
      sent.findings = met_onleesbaar(std::move(read.onleesbaar), check_beschikbaarheid(antwoord, *invoer, vandaag));
      sent.rijen = std::move(read.rijen);
      if (!sent.findings.empty()) return page_for(tx, request, token, 422, sent);
      store::neem_vandaag_over(tx, vandaag);
      leg_antwoord_vast(tx, {services().rulepacks, vandaag, seen.vraag.id, seen.vraag.stageplaats, std::nullopt},
                        antwoord);
      return back_to(request, token, "vastgelegd");
    };
    return with_form(request, act, store::AuditNeed::required);
  }

  /// The institution answers what aios say of the place: as long as the link works, before its availability or after.
  Response reply(const Request& request) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const CivilDate vandaag = services().today.date();
      const GezieneLink seen = look(tx, token, vandaag);
      Ingezonden sent;
      if (seen.stand != Linkstand::open && seen.stand != Linkstand::answered) return page_for(tx, request, token, 200, sent);
      const auto kaart = store::load_stageplaatskaart(tx, seen.vraag.stageplaats);
      sent.reactie = {field_of(form, "naam"), field_of(form, "tekst"), {}, false};
      sent.reactie.findings = check_ervaringsreactie(sent.reactie.naam, sent.reactie.tekst, kaart->plaats.ervaringen);
      if (!sent.reactie.findings.empty()) return page_for(tx, request, token, 422, sent);
      leg_reactie_vast(tx, seen.vraag.stageplaats, {sent.reactie.naam, sent.reactie.tekst}, vandaag, std::nullopt);
      return back_to(request, token, k_stap_reactie);
    };
    return with_form(request, act, store::AuditNeed::required);
  }

 private:
  /// The page of the link as it stands; `status` where there is something to show.
  Response page_for(store::ReadConnection& db, const Request& request, const std::string& token, int status,
                    const Ingezonden& sent) const {
    const Catalogue& texts = texts_for(request);
    const CivilDate vandaag = services().today.date();
    const GezieneLink seen = look(db, token, vandaag);
    const bool is_asked = request.query_value("gedaan") == "nieuw";
    if (seen.stand == Linkstand::expired) return html_page(410, beschikbaarheid_dood_page(token, is_asked, texts));
    const auto kaart = seen.stand == Linkstand::unknown ? std::nullopt
                                                    : store::load_stageplaatskaart(db, seen.vraag.stageplaats);
    if (!kaart) return html_page(404, beschikbaarheid_dood_page(std::nullopt, is_asked, texts));
    if (seen.stand == Linkstand::answered) {
      return html_page(status, beantwoord_page({token, kaart->plaats, *seen.vraag.antwoord, *seen.vraag.beantwoord_op,
                                                stagebureau_adres(db), sent.melding, sent.reactie},
                                               texts));
    }
    return html_page(status, form_for(db, *kaart, seen.vraag, token, sent, texts));
  }

  /// The form as the place stands now, or as it was sent.
  std::string form_for(store::ReadConnection& db, const StageplaatsKaart& kaart,
                       const store::Beschikbaarheidsvraag& vraag, const std::string& token, const Ingezonden& sent,
                       const Catalogue& texts) const {
    const CivilDate vandaag = services().today.date();
    const auto invoer = store::load_stageplaatsinvoer(db, kaart.plaats.id);
    const bool begins = sent.form.empty() || sent.melding == BeschikbaarheidMelding::plaats_gewijzigd;
    NamedValues form = begins ? begin_van_antwoord(*invoer, lopende_perioden(invoer->perioden, vandaag)) : sent.form;
    if (begins) {
      for (const char* name : {"naam", "opmerking"}) form.emplace_back(name, field_of(sent.form, name));
    }
    return beschikbaarheid_page({token, kaart.plaats, *invoer, kaart.versie, vandaag, vraag.geldig_tot,
                                 std::move(form), sent.melding, sent.findings, sent.rijen, sent.reactie},
                                texts);
  }
};

}  // namespace

void add_availability_routes(Router& router, const Services& services, const PublicUrl& url) {
  const Beschikbaarheidspaginas pages(services, url);
  const std::string path(k_availability_page);
  router.add("GET", path, [pages](const Request& request) { return pages.show(request); });
  router.add("POST", path + "/antwoord", [pages](const Request& request) { return pages.answer(request); });
  router.add("POST", path + "/" + std::string(k_stap_reactie),
             [pages](const Request& request) { return pages.reply(request); });
  router.add("POST", path + "/nieuw", [pages](const Request& request) { return pages.send_new_link(request); });
}

}  // namespace stagepad
