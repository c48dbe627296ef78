#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/auth/people.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/toegang.hpp"
#include "server/store/mislukte_aanmeldingen.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

using store::KoppelingSoort;

Response dead_link(KoppelingSoort soort, LinkState state, const Catalogue& texts) {
  return html_page(state == LinkState::unknown ? 404 : 410, dead_link_page(soort, state, texts));
}

/// What is wrong with the name and the address of the first beheerder.
void check_person(store::ReadConnection& db, const LinkPage& page, const Catalogue& texts,
                  AccessErrors& errors) {
  for (const auto problem :
       problems_of(db, {PersoonId{}, page.naam, page.email, {Rol::beheerder}})) {
    if (problem == PersoonProbleem::naam_ontbreekt) {
      errors.naam = texts.plain(Tekst::toegang_fout_naam_ontbreekt);
    } else if (problem == PersoonProbleem::naam_onbruikbaar) {
      errors.naam = texts.text(Tekst::toegang_fout_naam_onbruikbaar, {{"aantal", k_longest_naam}});
    } else if (problem == PersoonProbleem::adres_bezet) {
      errors.email = texts.plain(Tekst::toegang_fout_adres_bezet);
    } else if (problem == PersoonProbleem::adres_onbruikbaar) {
      errors.email = texts.plain(Tekst::toegang_fout_adres_onbruikbaar);
    }
  }
}

/// Too long to be shown again, or to be anybody's.
bool is_bounded(const LinkPage& page) {
  return page.naam.size() <= 1000 && page.email.size() <= 1000;
}

}  // namespace

Response Toegangspaginas::show_link(KoppelingSoort soort, const Request& request) {
  const std::string token(request.query_value("sleutel").value_or(""));
  const auto link = parts_.services.store.read([&](store::ReadConnection& db) {
    return look_at_link(db, soort, token, store::system_clock_ms());
  });
  if (!link) return failed(request, link.failure());
  const Catalogue& texts = texts_for(request);
  if (link.value().state != LinkState::good) return dead_link(soort, link.value().state, texts);
  LinkPage page;
  page.soort = soort;
  page.token = token;
  if (link.value().persoon) {
    page.naam = link.value().persoon->naam;
    page.email = link.value().persoon->email;
  }
  return html_page(200, link_page(page, texts));
}

Response Toegangspaginas::send_link(KoppelingSoort soort, const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const auto& form = std::get<NamedValues>(read);
  const Catalogue& texts = texts_for(request);
  LinkPage page;
  page.soort = soort;
  page.token = field_of(form, "sleutel");
  page.naam = trimmed_field_of(form, "naam");
  page.email = trimmed_field_of(form, "email");
  // Looked at before anything is computed: without a good link nobody makes the server work.
  auto link = parts_.services.store.read([&](store::ReadConnection& db) {
    auto found = look_at_link(db, soort, page.token, store::system_clock_ms());
    if (found.state != LinkState::good) return found;
    if (soort == KoppelingSoort::installatie && is_bounded(page)) {
      check_person(db, page, texts, page.errors);
    }
    return found;
  });
  if (!link) return failed(request, link.failure());
  if (link.value().state != LinkState::good) return dead_link(soort, link.value().state, texts);
  if (const auto& persoon = link.value().persoon) {
    page.naam = persoon->naam;
    page.email = persoon->email;
  } else if (!is_bounded(page)) {
    page.naam.clear();
    page.email.clear();
    page.errors.whole = texts.plain(Tekst::toegang_fout_te_lang);
  }
  return choose_password(std::move(page),
                         {field_of(form, "wachtwoord"), field_of(form, "nogmaals")}, request);
}

Response Toegangspaginas::choose_password(LinkPage page, const NewPassword& typed,
                                          const Request& request) {
  const Catalogue& texts = texts_for(request);
  check_new_password(typed, page.naam, page.email, texts, page.errors);
  if (page.errors.any()) return html_page(422, link_page(page, texts));
  const auto phc = parts_.hasher.hash(typed.first);
  if (!phc) {
    page.errors.whole = texts.plain(Tekst::toegang_fout_bezet);
    return busy(link_page(page, texts));
  }
  return store_choice(page, *phc, request);
}

Response Toegangspaginas::store_choice(const LinkPage& page, std::string_view phc,
                                       const Request& request) {
  const auto used =
      parts_.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
        if (page.soort == KoppelingSoort::installatie) {
          return use_set_up_link(tx, page.token, {PersoonId{}, page.naam, page.email, {}}, phc);
        }
        const auto state = use_password_link(tx, page.soort, page.token, phc);
        if (state == LinkState::good) {
          store::delete_mislukte_aanmeldingen_van(tx, SignInThrottle::account_key(page.email));
        }
        return state;
      });
  if (!used) return failed(request, used.failure());
  if (used.value() != LinkState::good) {
    return dead_link(page.soort, used.value(), texts_for(request));
  }
  // Whoever reads the mailbox is the owner, whatever strangers tried meanwhile.
  parts_.throttle.pardon(page.email);
  parts_.sessions.end(request);
  auto response =
      see_other(address_in(language_of(request), "/aanmelden", {{"reden", "wachtwoord"}}));
  // Another's session in this browser must not go on behind the new password.
  response.add_header("Set-Cookie", session_cookie(""));
  return response;
}

}  // namespace stagepad
