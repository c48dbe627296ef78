#include "server/pages/mailed_link.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"

namespace stagepad {

std::string link_form(std::string_view page, std::string_view step, std::string_view token, const Catalogue& texts,
                      std::string_view content) {
  return form_html(std::string(page) + "/" + std::string(step), texts,
                   hidden_html("sleutel", token) + std::string(content));
}

std::string facts_html(const std::vector<std::pair<std::string, std::vector<std::string>>>& facts) {
  std::string html = "<dl class=\"feiten\">";
  for (const auto& [term, lines] : facts) {
    html += "<dt>" + html_escaped(term) + "</dt><dd>";
    for (std::size_t i = 0; i < lines.size(); ++i) html += (i == 0 ? "" : "<br>") + html_escaped(lines[i]);
    html += "</dd>";
  }
  return html + "</dl>";
}

std::string dead_link_page(const DeadLink& link, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(link.title);
  frame.path = link.page;
  frame.intro = texts.plain(link.text);
  frame.content = link.said;
  if (link.token) {
    frame.content +=
        link_form(link.page, "nieuw", *link.token, texts, button_html(texts.plain(Tekst::bijdrage_stuur_nieuwe)));
  }
  return framed_page(frame, texts);
}

}  // namespace stagepad
