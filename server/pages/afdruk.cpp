#include "server/pages/afdruk.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "shared/text/format.hpp"

namespace stagepad {

std::string afdruk_page(PageFrame frame, const Afdrukgegevens& gegevens, const Catalogue& texts) {
  frame.width = PageWidth::wide;
  frame.style = "/pages/afdruk.css";
  if (!frame.stands_alone) {
    frame.navigation =
        "<a href=\"/\">" + html_escaped(texts.plain(Tekst::account_naar_begin)) + "</a>";
    frame.content = "<p class=\"alleen-scherm\">" + html_escaped(texts.plain(Tekst::afdruk_hulp)) +
                    "</p>" + frame.content;
  }
  const std::string day = format_date(gegevens.vandaag, texts.taal());
  frame.footer = html_escaped(texts.text(frame.stands_alone ? Tekst::dossier_gemaakt_op : Tekst::afdruk_op, {{"datum", day}})) + " · " +
                 html_escaped(gegevens.herkomst + frame.path);
  return framed_page(frame, texts);
}

std::string afdruk_deel(std::string_view id, const std::string& titel, const std::string& inhoud) {
  return "<section aria-labelledby=\"" + std::string(id) + "\"><h2 id=\"" + std::string(id) +
         "\">" + html_escaped(titel) + "</h2>" + inhoud + "</section>";
}

}  // namespace stagepad
