#include "generated/shared/text/text_keys.hpp"
#include "server/auth/access_pages.hpp"
#include "server/auth/calendar_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {
namespace {

std::string session_html(const ListedSession& each, bool is_current, std::size_t number,
                         const Catalogue& texts) {
  const std::string id = "sessie-" + std::to_string(number);
  const std::string browser = each.session.browser.empty()
                                  ? texts.plain(Tekst::account_browser_onbekend)
                                  : each.session.browser;
  std::string html = "<li><div id=\"" + id + "\"><strong>" + html_escaped(browser) + "</strong>";
  if (is_current) {
    html += " <span class=\"label\">" + text_html(texts, Tekst::account_deze_sessie) + "</span>";
  }
  html += "<p>" +
          text_html(texts, Tekst::account_sessie_momenten,
                  {{"sinds", moment_in_words(each.session.created_ms, texts.taal())},
                   {"gebruikt", moment_in_words(each.session.last_used_ms, texts.taal())}}) +
          "</p></div>";
  const auto end_it = hidden_html("sessie", to_hex(each.token_hash)) +
                      button_html({.label = texts.plain(Tekst::account_beeindig), .described_by = id});
  const auto sign_out = button_html({.label = texts.plain(Tekst::account_meld_af), .described_by = id});
  return html +
         (is_current ? form_html("/afmelden", texts, sign_out)
                     : form_html("/account/sessies", texts, end_it)) +
         "</li>";
}

std::string sessions_html(const AccountPage& page, const Catalogue& texts) {
  std::string html = "<section class=\"deel\" aria-labelledby=\"sessies\"><h2 id=\"sessies\">" +
                     text_html(texts, Tekst::account_sessies) + "</h2><p class=\"uitleg\">" +
                     text_html(texts, Tekst::account_sessies_uitleg) + "</p><ul class=\"sessies\">";
  std::size_t number = 0;
  bool has_others = false;
  for (const auto& each : page.sessions) {
    const bool is_current = page.current && *page.current == each.token_hash;
    has_others = has_others || !is_current;
    html += session_html(each, is_current, ++number, texts);
  }
  html += "</ul>";
  if (has_others) {
    html += form_html("/account/sessies", texts,
                      hidden_html("sessie", "andere") +
                          button_html({.label = texts.plain(Tekst::account_beeindig_andere), .described_by = "sessies"}));
  }
  return html + "</section>";
}

std::string calendar_html(const Persoon& persoon, const Catalogue& texts) {
  if (!may_have_calendar(persoon)) return {};
  return "<section class=\"deel\" aria-labelledby=\"agenda\"><h2 id=\"agenda\">" + text_html(texts, Tekst::agenda_titel) +
         "</h2>" + help_link(k_calendar_page, Tekst::account_agenda_link, texts) + "</section>";
}

std::string rhythm_html(store::Berichtritme ritme, const Catalogue& texts) {
  std::vector<FormChoice> choices;
  for (const auto& each : EnumNames<store::Berichtritme>::names) {
    choices.push_back({each.name, word_text("berichtritme", each.name, texts),
                       word_text("berichtritme_uitleg", each.name, texts)});
  }
  return "<section class=\"deel\" aria-labelledby=\"ritme-kop\"><h2 id=\"ritme-kop\">" +
         text_html(texts, Tekst::account_ritme) + "</h2>" +
         form_html("/account/berichten", texts,
                   radios_html("ritme", texts.plain(Tekst::account_ritme_vraag), choices, to_name(ritme)) +
                       button_html({.label = texts.plain(Tekst::formulier_bewaar)})) +
         "</section>";
}

std::string notice_of(AccountNotice notice, const Catalogue& texts) {
  switch (notice) {
    case AccountNotice::password_changed:
      return status_html(texts.plain(Tekst::account_wachtwoord_gewijzigd));
    case AccountNotice::session_ended:
      return status_html(texts.plain(Tekst::account_sessie_beeindigd));
    case AccountNotice::others_ended:
      return status_html(texts.plain(Tekst::account_andere_beeindigd));
    case AccountNotice::rhythm_changed:
      return status_html(texts.plain(Tekst::account_ritme_gewijzigd));
    case AccountNotice::none:
      break;
  }
  return {};
}

std::string person_html(const Persoon& persoon, const Catalogue& texts) {
  std::string rollen;
  for (const Rol rol : persoon.rollen) {
    rollen += (rollen.empty() ? "" : ", ") + rol_text(rol, texts);
  }
  const auto line = [&](Tekst label, const std::string& value) {
    return "<div><dt>" + text_html(texts, label) + "</dt><dd>" + html_escaped(value) + "</dd></div>";
  };
  return "<dl class=\"gegevens\">" + line(Tekst::toegang_naam, persoon.naam) +
         line(Tekst::aanmelden_email, persoon.email) + line(Tekst::account_rollen, rollen) +
         "</dl><p class=\"uitleg\">" + text_html(texts, Tekst::account_gegevens_uitleg) + "</p>";
}

}  // namespace

std::string account_page(const AccountPage& page, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::account_titel);
  frame.path = "/account";
  frame.width = PageWidth::single;
  frame.content = notice_of(page.notice, texts) + person_html(page.persoon, texts) +
                  "<section class=\"deel\" aria-labelledby=\"wachtwoord\"><h2 id=\"wachtwoord\">" +
                  text_html(texts, Tekst::aanmelden_wachtwoord) + "</h2>" +
                  help_link("/account/wachtwoord", Tekst::account_wijzig_wachtwoord, texts) +
                  "</section>" + calendar_html(page.persoon, texts) + rhythm_html(page.ritme, texts) +
                  sessions_html(page, texts) + "<p class=\"hulp\"><a href=\"/\">" +
                  text_html(texts, Tekst::account_naar_begin) + "</a></p>";
  return framed_page(frame, texts);
}

}  // namespace stagepad
