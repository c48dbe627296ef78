#include "server/handlers/waarnemingen.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/access.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/forms.hpp"
#include "server/pages/waarneming.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "server/store/personen.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check_waarneming.hpp"
#include "shared/text/format.hpp"

namespace stagepad {

namespace {

/// What the log and the message hold: ids and days only.
struct WaarnemingInhoud {
  PersoonId namens;
  PersoonId door;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  Waarnemingsoort soort = Waarnemingsoort::waarnemen;
};

struct WaarnemingParameters {
  WaarnemingId waarneming;
};

}  // namespace

template <>
struct Describe<WaarnemingInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("namens", &WaarnemingInhoud::namens), field("door", &WaarnemingInhoud::door),
                           field("eerste_dag", &WaarnemingInhoud::eerste_dag),
                           field("laatste_dag", &WaarnemingInhoud::laatste_dag),
                           field("soort", &WaarnemingInhoud::soort));
  }
};

template <>
struct Describe<WaarnemingParameters> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("waarneming", &WaarnemingParameters::waarneming));
  }
};

namespace {

bool has(const Persoon& persoon, Rol rol) {
  return std::find(persoon.rollen.begin(), persoon.rollen.end(), rol) != persoon.rollen.end();
}

bool is_trainer(const Persoon& persoon) {
  return has(persoon, Rol::instituutsopleider) || has(persoon, Rol::praktijkopleider);
}

/// Can the other do everything that this trainer may be asked for?
bool can_act_for(const Persoon& other, const Persoon& trainer) {
  return std::all_of(trainer.rollen.begin(), trainer.rollen.end(), [&](Rol rol) {
    const bool is_theirs = rol == Rol::instituutsopleider || rol == Rol::praktijkopleider;
    return !is_theirs || has(other, rol);
  });
}

WaarnemingMelding melding_of(const Request& request) {
  const auto word = request.query_value("gedaan").value_or("");
  if (word == "vastgelegd") return WaarnemingMelding::vastgelegd;
  return word == "ingetrokken" ? WaarnemingMelding::ingetrokken : WaarnemingMelding::geen;
}

class Waarnemingspaginas {
 public:
  Waarnemingspaginas(const Services& services, Sessions& sessions, PublicUrl url)
      : services_(services), sessions_(sessions), url_(std::move(url)) {}

  Response show(const Request& request) const {
    const auto persoon = signed_in_person(services_, sessions_, request);
    if (!persoon) return to_sign_in(request);
    WaarnemingPage page;
    page.melding = melding_of(request);
    auto html = services_.store.read([&](store::ReadConnection& db) { return answer(db, request, *persoon, page); });
    return html ? std::move(html.value()) : failed(html.failure());
  }

  Response add(const Request& request) const {
    return with_form(request, [&](store::Transaction& tx, const Persoon& persoon, const NamedValues& form) {
      WaarnemingPage page;
      page.soort = from_name<Waarnemingsoort>(field_of(form, "soort")).value_or(Waarnemingsoort::waarnemen);
      page.door = trimmed_field_of(form, "door");
      page.eerste_dag = field_of(form, "eerste_dag");
      page.laatste_dag = field_of(form, "laatste_dag");
      const WaarnemingInvoer invoer{page.door, parse_typed_date(page.eerste_dag), parse_typed_date(page.laatste_dag)};
      page.findings = check_waarneming(invoer, services_.today.date());
      const auto other = other_of(tx, persoon, invoer, page.soort, page.findings);
      if (!page.findings.empty()) return answer(tx, request, persoon, page);
      keep(tx, persoon, {{}, {persoon.id, {}}, {other->id, {}}, *invoer.eerste_dag, *invoer.laatste_dag, page.soort});
      return back(request, "vastgelegd");
    });
  }

  Response end(const Request& request) const {
    return with_form(request, [&](store::Transaction& tx, const Persoon& persoon, const NamedValues& form) {
      const auto id = parse_id(field_of(form, "waarneming"));
      const auto found = id ? store::load_waarneming(tx, {*id}) : std::nullopt;
      const bool is_theirs = found && (found->namens.id == persoon.id || found->door.id == persoon.id);
      // What is not theirs looks like one that has ended already.
      if (is_theirs && services_.today.date() <= found->laatste_dag) {
        store::trek_waarneming_in(tx, found->id, services_.today.date());
        write_log(tx, persoon, "waarneming.ingetrokken", *found);
      }
      return back(request, "ingetrokken");
    });
  }

 private:
  const Catalogue& texts_for(const Request& request) const { return services_.texts.in(language_of(request)); }

  Response failed(const Failure& failure) const {
    services_.log("waarneming: " + failure.code + ": " + failure.detail);
    return text_response(503, "text/plain; charset=utf-8", "Try again later.");
  }

  static Response back(const Request& request, std::string_view done) {
    return see_other(address_in(language_of(request), k_waarneming_pad, {{"gedaan", std::string(done)}}));
  }

  Response answer(store::ReadConnection& db, const Request& request, const Persoon& persoon, WaarnemingPage page) const {
    if (!is_trainer(persoon)) return html_page(403, not_a_trainer(request));
    page.zelf = persoon.id;
    page.waarnemingen = store::list_waarnemingen_van(db, persoon.id, services_.today.date());
    return html_page(page.findings.empty() ? 200 : 422, waarneming_page(page, texts_for(request)));
  }

  std::string not_a_trainer(const Request& request) const {
    const Catalogue& texts = texts_for(request);
    PageFrame frame;
    frame.title = texts.plain(Tekst::waarneming_titel);
    frame.intro = texts.plain(Tekst::waarneming_niet_voor_jou);
    frame.path = k_waarneming_pad;
    frame.content = help_link("/", Tekst::account_naar_begin, texts);
    return framed_page(frame, texts);
  }

  /// The person at that address who can do it, or nobody with a finding.
  std::optional<Persoon> other_of(store::ReadConnection& db, const Persoon& persoon, const WaarnemingInvoer& invoer,
                                  Waarnemingsoort soort, Findings& findings) const {
    const bool is_address = std::none_of(findings.begin(), findings.end(), [](const Finding& each) { return each.pad == "/door"; });
    if (!is_address) return std::nullopt;
    auto other = store::find_persoon_by_email(db, invoer.door);
    if (other && other->id == persoon.id) {
      findings.push_back(refusal("waarneming.zelf", "/door"));
    } else if (soort == Waarnemingsoort::voorbereiden) {
      if (!other || !has(*other, Rol::stagebureau)) findings.push_back(refusal("waarneming.geen_stagebureau", "/door"));
    } else if (!other || !can_act_for(*other, persoon)) {
      findings.push_back(refusal("waarneming.geen_opleider", "/door"));
    }
    return other;
  }

  void keep(store::Transaction& tx, const Persoon& persoon, Waarneming waarneming) const {
    waarneming.id = store::insert_waarneming(tx, waarneming, persoon.id, services_.today.date());
    write_log(tx, persoon, "waarneming.vastgelegd", waarneming);
    store::OutboxBericht row;
    row.sleutel = "waarneming/" + std::to_string(waarneming.id.value);
    row.sjabloon = "waarneming.vastgelegd";
    row.persoon = waarneming.door.id;
    row.parameters = to_json(WaarnemingParameters{waarneming.id});
    store::enqueue_bericht(tx, row);
  }

  static void write_log(store::Transaction& tx, const Persoon& persoon, const char* action, const Waarneming& waarneming) {
    const WaarnemingInhoud inhoud{waarneming.namens.id, waarneming.door.id, waarneming.eerste_dag,
                                  waarneming.laatste_dag, waarneming.soort};
    store::append_audit(tx, {persoon.id, action, "persoon", waarneming.namens.id.value, to_json(inhoud)});
  }

  /// Does something with a form that a trainer sent, in one transaction.
  template <class Do>
  Response with_form(const Request& request, Do&& act) const {
    const auto read = read_form(url_, request);
    if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
    const auto persoon = signed_in_person(services_, sessions_, request);
    if (!persoon) return to_sign_in(request);
    auto done = services_.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
      if (!is_trainer(*persoon)) return html_page(403, not_a_trainer(request));
      return act(tx, *persoon, std::get<NamedValues>(read));
    });
    return done ? std::move(done.value()) : failed(done.failure());
  }

  const Services& services_;
  Sessions& sessions_;
  PublicUrl url_;
};

}  // namespace

void add_waarneming_routes(Router& router, const Services& services, Sessions& sessions, const PublicUrl& url) {
  const Waarnemingspaginas pages(services, sessions, url);
  const std::string path(k_waarneming_pad);
  router.add("GET", path, [pages](const Request& request) { return pages.show(request); });
  router.add("POST", path, [pages](const Request& request) { return pages.add(request); });
  router.add("POST", path + "/beeindigen", [pages](const Request& request) { return pages.end(request); });
}

}  // namespace stagepad
