#include "server/handlers/bijdragen.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/contribution_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/documenten.hpp"
#include "server/handlers/mailed_link.hpp"
#include "server/pages/bijdrage.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verslagen.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check.hpp"
#include "shared/command/getypte_periode.hpp"

namespace stagepad {

namespace {

/// How the link of a request stands, for the browser that asks.
enum class Stand { unknown, expired, closed, open };

struct Seen {
  Stand stand = Stand::unknown;
  store::Bijdragelink link;
  TrajectId traject;
};

Seen look(store::ReadConnection& db, std::string_view token, const Request& request) {
  Seen seen;
  const auto link = find_contribution(db, token);
  const auto traject = link ? store::traject_van(db, link->onderdeel) : std::nullopt;
  if (!traject) return seen;
  seen.link = *link;
  seen.traject = *traject;
  const std::int64_t now = store::system_clock_ms();
  const auto access = request.cookie(k_contribution_cookie);
  seen.stand = now >= link->verloopt_ms                  ? Stand::expired
               : access && is_open(*link, *access, now) ? Stand::open
                                                        : Stand::closed;
  return seen;
}

/// The stagebegeleider as the one who calls: a role, no person.
Call call_for(const Services& services, const Request& request, const Seen& seen) {
  Persoon nobody;
  nobody.naam = seen.link.naam;
  nobody.rollen = {Rol::stagebegeleider};
  return {services, request, {}, nobody, services.today.date(), seen.traject, {}};
}

BijdrageMelding bijdragemelding_of(const Request& request) {
  const auto word = request.query_value("gedaan").value_or("");
  if (word == "code") return BijdrageMelding::code_verstuurd;
  if (word == "fout") return BijdrageMelding::code_onjuist;
  if (word == "vastgelegd") return BijdrageMelding::vastgelegd;
  if (word == "nieuw") return BijdrageMelding::link_verstuurd;
  if (word == "doorgestuurd") return BijdrageMelding::doorgestuurd;
  return BijdrageMelding::geen;
}

Tekst text_of(PassOnObstacle why) {
  switch (why) {
    case PassOnObstacle::no_address: return Tekst::bijdrage_collega_geen_adres;
    case PassOnObstacle::other_institution: return Tekst::bijdrage_collega_andere_instelling;
    case PassOnObstacle::too_often: break;
  }
  return Tekst::bijdrage_collega_te_vaak;
}

/// What was sent and why it was refused.
struct Sent {
  std::string stap;
  NamedValues form;
  Findings findings;
};

class Bijdragepaginas : private MailedLinkForms {
 public:
  Bijdragepaginas(const Services& services, const PublicUrl& url) : MailedLinkForms(services, url, k_contribution_page) {}

  Response show(const Request& request) const {
    const std::string token(request.query_value("sleutel").value_or(""));
    const auto page = services().store.read([&](store::ReadConnection& db) {
      return page_for(db, request, token, bijdragemelding_of(request), {});
    });
    return page ? page.value() : failed(page.failure());
  }

  /// The report that is judged, for the browser that gave the code; any other is asked for it.
  Response download(const Request& request) const {
    const std::string token(request.query_value("sleutel").value_or(""));
    auto read = services().store.read([&](store::ReadConnection& db) -> std::optional<store::Bestand> {
      const Seen seen = look(db, token, request);
      const auto traject = seen.stand == Stand::open ? store::load_traject(db, seen.traject) : std::nullopt;
      const Onderdeel* onderdeel = traject ? find_onderdeel(*traject, seen.link.onderdeel) : nullptr;
      if (!onderdeel || !onderdeel->voortgang.verslag_versie) return std::nullopt;
      return store::load_verslag(db, seen.traject, onderdeel->id, *onderdeel->voortgang.verslag_versie);
    });
    if (!read) return failed(read.failure());
    if (!read.value()) return back_to(request, token, "");
    return bestand_response(std::move(*read.value()));
  }

  Response send_code(const Request& request) const {
    return with_form(request, [&](const NamedValues&, const std::string& token, store::Transaction& tx) {
      const Seen seen = look(tx, token, request);
      if (seen.stand == Stand::closed || seen.stand == Stand::open) ask_code(tx, seen.link);
      return back_to(request, token, "code");
    });
  }

  Response send_new_link(const Request& request) const {
    return with_form(request, [&](const NamedValues&, const std::string& token, store::Transaction& tx) {
      const Seen seen = look(tx, token, request);
      if (seen.stand == Stand::expired) ask_contribution_again(tx, seen.link);
      return back_to(request, token, "nieuw");
    });
  }

  /// A colleague at the same institution gets a link of their own, and the reminders. Nothing is shown here of whose
  /// link this is.
  Response pass_on(const Request& request) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const Seen seen = look(tx, token, request);
      if (seen.stand != Stand::closed && seen.stand != Stand::open) return back_to(request, token, "");
      const Catalogue& texts = texts_for(request);
      Collega collega{trimmed_field_of(form, "naam"), trimmed_field_of(form, "adres"), {}, {}};
      if (collega.naam.empty()) collega.naam_fout = texts.plain(Tekst::bijdrage_collega_zonder_naam);
      if (count_code_points(collega.naam) > k_max_instelling_naam) collega.naam_fout = texts.plain(Tekst::bijdrage_collega_lange_naam);
      if (const auto why = obstacle_to_pass_on(seen.link, collega.adres)) collega.adres_fout = texts.plain(text_of(*why));
      if (!collega.naam_fout.empty() || !collega.adres_fout.empty()) {
        return html_page(422, bijdrage_begin_page(token, BijdrageMelding::geen, collega, texts));
      }
      pass_contribution_on(tx, seen.link, collega.naam, collega.adres);
      return back_to(request, token, "doorgestuurd");
    };
    return with_form(request, act);
  }

  Response open(const Request& request) const {
    return with_form(request, [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const Seen seen = look(tx, token, request);
      if (seen.stand == Stand::unknown || seen.stand == Stand::expired) return back_to(request, token, "");
      const auto access = open_contribution(tx, seen.link, trimmed_field_of(form, "code"));
      if (!access) return back_to(request, token, "fout");
      Response response = back_to(request, token, "");
      response.add_header("Set-Cookie", contribution_cookie(*access));
      return response;
    });
  }

  /// A command of the stagebegeleider: judged by the same rules, kept with its audit entry and messages.
  Response contribute(const Request& request, std::string_view stap) const {
    const auto act = [&](const NamedValues& form, const std::string& token, store::Transaction& tx) {
      const Seen seen = look(tx, token, request);
      const Call call = call_for(services(), request, seen);
      const auto beeld = seen.stand == Stand::open ? laad_beeld(tx, call, seen.traject) : std::nullopt;
      const LoadedRulepack* pakket = beeld ? services().rulepacks.find(beeld->traject, call.vandaag) : nullptr;
      if (!pakket) return page_for(tx, request, token, BijdrageMelding::geen, {});
      GelezenBijdrage read = lees_bijdrage(stap, seen.link.onderdeel, form, seen.link.naam);
      Sent sent{std::string(stap), form, {}};
      sent.findings = met_onleesbaar(std::move(read.onleesbaar),
                                     check(read.command, *beeld, pakket->pakket, call.actor()));
      std::erase_if(sent.findings, [](const Finding& each) { return each.ernst != Ernst::blokkeert; });
      if (!sent.findings.empty()) return page_for(tx, request, token, BijdrageMelding::geen, sent);
      store_command({tx, call, *beeld, *pakket}, read.command);
      const bool is_about_report = stap == k_stap_beoordeling || stap == k_stap_oordeel;
      if (is_about_report) store::markeer_bijgedragen(tx, seen.link.onderdeel, seen.link.adres);
      return back_to(request, token, "vastgelegd");
    };
    return with_form(request, act, store::AuditNeed::required);
  }

 private:
  /// The page of the link as it stands for this browser.
  Response page_for(store::ReadConnection& db, const Request& request, const std::string& token, BijdrageMelding melding,
                    const Sent& sent) const {
    const Catalogue& texts = texts_for(request);
    const Seen seen = look(db, token, request);
    if (seen.stand == Stand::expired) return html_page(410, bijdrage_dood_page(token, melding, texts));
    if (seen.stand == Stand::closed) return html_page(200, bijdrage_begin_page(token, melding, {}, texts));
    const Call call = call_for(services(), request, seen);
    const auto beeld = seen.stand == Stand::open ? laad_beeld(db, call, seen.traject) : std::nullopt;
    const LoadedRulepack* pakket = beeld ? services().rulepacks.find(beeld->traject, call.vandaag) : nullptr;
    if (!pakket) return html_page(404, bijdrage_dood_page(std::nullopt, melding, texts));
    const int status = sent.findings.empty() ? 200 : 422;
    return html_page(status, bijdrage_page({token, *beeld, pakket->pakket, seen.link.onderdeel, melding, seen.link.naam,
                                            sent.stap, sent.form, sent.findings},
                                           texts));
  }
};

}  // namespace

void add_contribution_routes(Router& router, const Services& services, const PublicUrl& url) {
  const Bijdragepaginas pages(services, url);
  const std::string path(k_contribution_page);
  router.add("GET", path, [pages](const Request& request) { return pages.show(request); });
  router.add("GET", std::string(k_contribution_report),
             [pages](const Request& request) { return pages.download(request); });
  router.add("POST", path + "/code", [pages](const Request& request) { return pages.send_code(request); });
  router.add("POST", path + "/open", [pages](const Request& request) { return pages.open(request); });
  router.add("POST", path + "/nieuw", [pages](const Request& request) { return pages.send_new_link(request); });
  router.add("POST", path + "/" + std::string(k_stap_collega),
             [pages](const Request& request) { return pages.pass_on(request); });
  for (const std::string_view stap : {k_stap_gesprek, k_stap_toets, k_stap_beoordeling, k_stap_oordeel}) {
    router.add("POST", path + "/" + std::string(stap),
               [pages, stap](const Request& request) { return pages.contribute(request, stap); });
  }
}

}  // namespace stagepad
