#include "server/handlers/beschikbaarheidslink.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

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

/// How the link of a request stands. What was answered can be looked at as long as the link works.
enum class Linkstand { unknown, expired, answered, open };

struct GezieneLink {
  Linkstand stand = Linkstand::unknown;
  store::Beschikbaarheidslink link;
  std::vector<store::Beschikbaarheidsvraag> vragen;
};

GezieneLink look(store::ReadConnection& db, std::string_view token, CivilDate vandaag) {
  const auto link = find_availability(db, token);
  if (!link) return {};
  GezieneLink seen{Linkstand::unknown, *link, store::vragen_van(db, link->id)};
  if (seen.vragen.empty()) return {};
  const bool is_open = std::any_of(seen.vragen.begin(), seen.vragen.end(),
                                   [](const store::Beschikbaarheidsvraag& each) { return !each.antwoord; });
  const bool is_over = link->geldig_tot < vandaag;
  if (is_open) seen.stand = is_over ? Linkstand::expired : Linkstand::open;
  else if (!is_over) seen.stand = Linkstand::answered;
  return seen;
}

/// What was sent and what became of it.
struct Ingezonden {
  BeschikbaarheidMelding melding = BeschikbaarheidMelding::geen;
  NamedValues form;
  /// Of each question that was answered what is wrong with it; one whose place was changed meanwhile begins anew.
  std::map<std::int64_t, Gevraagd> plaatsen;
  Reactieformulier reactie = {};
};

/// An answer that may go on record.
struct GoedAntwoord {
  store::Beschikbaarheidsvraag vraag;
  Beschikbaarheidsantwoord antwoord;
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
      if (seen.stand == Linkstand::expired) ask_availability(tx, store::herhaal_vraaglink(tx, seen.link.id));
      return back_to(request, token, "nieuw");
    });
  }

  /// The answers to all places for which one is given now: all of them hold, or none.
  Response answer(const Request& request) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const CivilDate vandaag = services().today.date();
      const GezieneLink seen = look(tx, token, vandaag);
      Ingezonden sent;
      sent.form = form;
      if (seen.stand != Linkstand::open) {
        sent.melding = BeschikbaarheidMelding::al_beantwoord;
        return page_for(tx, request, token, 409, sent);
      }
      std::vector<GoedAntwoord> answers = read_answers(tx, seen, sent);
      if (sent.melding != BeschikbaarheidMelding::geen) return page_for(tx, request, token, 409, sent);
      if (!sent.plaatsen.empty()) return page_for(tx, request, token, 422, sent);
      if (answers.empty()) {
        sent.melding = BeschikbaarheidMelding::niets_gekozen;
        return page_for(tx, request, token, 422, sent);
      }
      store::neem_vandaag_over(tx, vandaag);
      std::vector<store::Beschikbaarheidsvraag> given;
      for (GoedAntwoord& each : answers) {
        leg_antwoord_vast(tx, {vandaag, each.vraag.id, each.vraag.stageplaats, std::nullopt}, each.antwoord);
        each.vraag.antwoord = std::move(each.antwoord);
        given.push_back(std::move(each.vraag));
      }
      meld_antwoorden(tx, services().rulepacks, vandaag, given);
      return back_to(request, token, "vastgelegd");
    };
    return with_form(request, act, store::AuditNeed::required);
  }

  /// The institution answers what aios say of a place: as long as the link works, before its availability or after.
  Response reply(const Request& request) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const CivilDate vandaag = services().today.date();
      const GezieneLink seen = look(tx, token, vandaag);
      Ingezonden sent;
      if (seen.stand != Linkstand::open && seen.stand != Linkstand::answered) return page_for(tx, request, token, 200, sent);
      sent.reactie = {field_of(form, "naam"), field_of(form, "tekst"), {}, false, 0};
      const store::Beschikbaarheidsvraag* vraag = named_in(form, seen);
      if (vraag == nullptr) {
        sent.melding = BeschikbaarheidMelding::plaats_gewijzigd;
        return page_for(tx, request, token, 409, sent);
      }
      sent.reactie.vraag = vraag->id;
      const auto kaart = store::load_stageplaatskaart(tx, vraag->stageplaats);
      sent.reactie.findings = check_ervaringsreactie(sent.reactie.naam, sent.reactie.tekst, kaart->plaats.ervaringen);
      if (!sent.reactie.findings.empty()) return page_for(tx, request, token, 422, sent);
      leg_reactie_vast(tx, vraag->stageplaats, {sent.reactie.naam, sent.reactie.tekst}, vandaag, std::nullopt);
      return back_to(request, token, k_stap_reactie);
    };
    return with_form(request, act, store::AuditNeed::required);
  }

 private:
  /// The question the form is about; the only one need not be named. Null: none that is here.
  static const store::Beschikbaarheidsvraag* named_in(const NamedValues& form, const GezieneLink& seen) {
    if (seen.vragen.size() == 1) return &seen.vragen.front();
    for (const store::Beschikbaarheidsvraag& each : seen.vragen) {
      if (field_of(form, "vraag") == std::to_string(each.id)) return &each;
    }
    return nullptr;
  }

  /// What is answered now, judged. What cannot hold is left in `sent`, with the reason.
  std::vector<GoedAntwoord> read_answers(store::ReadConnection& db, const GezieneLink& seen, Ingezonden& sent) const {
    const CivilDate vandaag = services().today.date();
    const bool has_several = std::count_if(seen.vragen.begin(), seen.vragen.end(), [](const auto& each) {
                               return !each.antwoord;
                             }) > 1;
    std::vector<GoedAntwoord> answers;
    for (const store::Beschikbaarheidsvraag& each : seen.vragen) {
      const NamedValues velden = velden_van(sent.form, each.id);
      const bool is_later = has_several && field_of(velden, "keuze") == k_later;
      if (velden.empty() || is_later) continue;
      if (each.antwoord) {
        sent.melding = BeschikbaarheidMelding::al_beantwoord;
        continue;
      }
      const auto kaart = store::load_stageplaatskaart(db, each.stageplaats);
      const auto invoer = store::load_stageplaatsinvoer(db, each.stageplaats);
      if (field_of(velden, "versie") != std::to_string(kaart->versie)) {
        if (sent.melding == BeschikbaarheidMelding::geen) sent.melding = BeschikbaarheidMelding::plaats_gewijzigd;
        continue;
      }
      GelezenAntwoord read = lees_antwoord(velden, lopende_perioden(invoer->perioden, vandaag));
      read.antwoord.naam = field_of(sent.form, "naam");
      Beschikbaarheidsantwoord antwoord = tidy(std::move(read.antwoord));
      Findings findings = met_onleesbaar(std::move(read.onleesbaar), check_beschikbaarheid(antwoord, *invoer, vandaag));
      if (findings.empty()) {
        answers.push_back({each, std::move(antwoord)});
        continue;
      }
      Gevraagd& wrong = sent.plaatsen[each.id];
      wrong.findings = std::move(findings);
      wrong.rijen = std::move(read.rijen);
    }
    return answers;
  }

  /// The page of the link as it stands; `status` where there is something to show.
  Response page_for(store::ReadConnection& db, const Request& request, const std::string& token, int status,
                    const Ingezonden& sent) const {
    const Catalogue& texts = texts_for(request);
    const GezieneLink seen = look(db, token, services().today.date());
    const bool is_asked = request.query_value("gedaan") == "nieuw";
    if (seen.stand == Linkstand::expired) return html_page(410, beschikbaarheid_dood_page(token, is_asked, texts));
    if (seen.stand == Linkstand::unknown) return html_page(404, beschikbaarheid_dood_page(std::nullopt, is_asked, texts));
    BeschikbaarheidPage page{token, services().today.date(), seen.link.geldig_tot, {}, field_of(sent.form, "naam"),
                             stagebureau_adres(db), sent.melding, sent.reactie};
    for (const store::Beschikbaarheidsvraag& each : seen.vragen) page.plaatsen.push_back(place_of(db, each, sent));
    return html_page(status, beschikbaarheid_page(page, texts));
  }

  /// A place as it stands now, with what was sent for it.
  Gevraagd place_of(store::ReadConnection& db, const store::Beschikbaarheidsvraag& vraag, const Ingezonden& sent) const {
    auto kaart = store::load_stageplaatskaart(db, vraag.stageplaats);
    const auto found = sent.plaatsen.find(vraag.id);
    Gevraagd gevraagd = found == sent.plaatsen.end() ? Gevraagd{} : found->second;
    gevraagd.vraag = vraag.id;
    gevraagd.versie = kaart->versie;
    gevraagd.plaats = std::move(kaart->plaats);
    gevraagd.invoer = *store::load_stageplaatsinvoer(db, vraag.stageplaats);
    gevraagd.periode = vraag.periode;
    gevraagd.antwoord = vraag.antwoord;
    gevraagd.beantwoord_op = vraag.beantwoord_op;
    if (vraag.antwoord) return gevraagd;
    gevraagd.vorig = store::laatste_antwoord(db, vraag.stageplaats);
    gevraagd.velden = velden_van(sent.form, vraag.id);
    if (field_of(gevraagd.velden, "versie") == std::to_string(gevraagd.versie)) return gevraagd;
    // Not sent, or about another state of the place: what was typed about its periods no longer fits it.
    const std::string remark = field_of(gevraagd.velden, "opmerking");
    gevraagd.velden = begin_van_antwoord(
        gevraagd.invoer, lopende_perioden(gevraagd.invoer.perioden, services().today.date()), gevraagd.vorig);
    gevraagd.velden.emplace_back("opmerking", remark);
    return gevraagd;
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
