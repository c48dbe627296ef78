#include "server/pages/stagekader.hpp"

#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "shared/text/regels_in_woorden.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::string sentences_html(const std::vector<Regelzin>& zinnen, Regelthema thema) {
  std::string html;
  for (const Regelzin& each : zinnen) {
    if (each.thema != thema) continue;
    html += "<li>" + html_escaped(each.zin) + "<br><span class=\"klein\">" + html_escaped(each.bron) + "</span></li>";
  }
  return html.empty() ? html : "<ul class=\"bevindingen\">" + html + "</ul>";
}

/// What is the same for every stage; each a sentence of its own.
std::string guide_html(const Catalogue& texts) {
  std::string html = "<ul class=\"bevindingen\">";
  for (const Tekst key : {Tekst::stagekader_begeleider_rol, Tekst::stagekader_begeleider_gesprekken,
                          Tekst::stagekader_begeleider_beoordeling, Tekst::stagekader_begeleider_link,
                          Tekst::stagekader_begeleider_papieren, Tekst::stagekader_begeleider_vergoeding}) {
    html += "<li>" + html_escaped(texts.plain(key)) + "</li>";
  }
  return html + "</ul>";
}

}  // namespace

std::string stagekader_pad(const Regelpakket& pakket, std::string_view onderdeel) {
  return "/stagekader/" + pakket.id + "/" + std::string(onderdeel);
}

std::string stagekader_page(const Regelpakket& pakket, const RegelpakketOnderdeel& onderdeel,
                            const Afdrukgegevens& gegevens, const Catalogue& texts) {
  const std::vector<Regelzin> zinnen = regels_van_stage(pakket, onderdeel, texts);
  PageFrame frame;
  frame.title = texts.text(Tekst::stagekader_titel, {{"stage", in_language(onderdeel.naam, texts.taal())}});
  frame.intro = in_language(pakket.naam, texts.taal());
  frame.path = stagekader_pad(pakket, onderdeel.code);
  for (const auto& each : EnumNames<Regelthema>::names) {
    const std::string html = sentences_html(zinnen, each.value);
    if (!html.empty()) frame.content += afdruk_deel(each.name, word_text("regelthema", each.name, texts), html);
  }
  frame.content += afdruk_deel("stagebegeleider", texts.plain(Tekst::stagekader_begeleider), guide_html(texts));
  return afdruk_page(std::move(frame), gegevens, texts);
}

}  // namespace stagepad
