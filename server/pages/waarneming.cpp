#include "server/pages/waarneming.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

class Pagina {
 public:
  Pagina(const WaarnemingPage& page, const Catalogue& texts) : page_(page), texts_(texts) {}

  std::string html() const {
    std::string html = said();
    html += listed(false, Tekst::waarneming_voor_jou) + listed(true, Tekst::waarneming_door_jou);
    return html + new_one();
  }

 private:
  std::string said() const {
    if (page_.melding == WaarnemingMelding::vastgelegd) return status_html(t(Tekst::waarneming_vastgelegd));
    if (page_.melding == WaarnemingMelding::ingetrokken) return status_html(t(Tekst::waarneming_ingetrokken));
    return {};
  }

  std::string t(Tekst key, const TextArguments& arguments = {}) const { return texts_.text(key, arguments); }

  /// Those in which the person acts, or those in which another acts for the person, with a button to end each.
  std::string listed(bool acts, Tekst title) const {
    std::string rows;
    for (const Waarneming& each : page_.waarnemingen) {
      if ((each.door.id == page_.zelf) == acts) rows += row(each, acts);
    }
    if (rows.empty()) return {};
    return "<section class=\"deel\"><h2>" + html_escaped(t(title)) + "</h2><ul class=\"sessies\">" + rows + "</ul></section>";
  }

  std::string row(const Waarneming& each, bool acts) const {
    const std::string id = "waarneming-" + std::to_string(each.id.value);
    const std::string days = format_period({each.eerste_dag, each.laatste_dag}, texts_.taal());
    const std::string end = hidden_html("waarneming", std::to_string(each.id.value)) +
                            button_html({.label = t(Tekst::waarneming_beeindig), .described_by = id});
    return "<li><div id=\"" + id + "\"><strong>" + html_escaped(acts ? each.namens.naam : each.door.naam) +
           "</strong><p>" + html_escaped(t(word_of(each.soort)) + " · " + days) + "</p></div>" +
           form_html(std::string(k_waarneming_pad) + "/beeindigen", texts_, end) + "</li>";
  }

  static Tekst word_of(Waarnemingsoort soort) {
    return soort == Waarnemingsoort::waarnemen ? Tekst::waarneming_neemt_waar : Tekst::waarneming_bereidt_voor;
  }

  std::string kinds() const {
    return radios_html("soort", t(Tekst::waarneming_wat),
                       {{to_name(Waarnemingsoort::waarnemen), t(Tekst::waarneming_neemt_waar),
                         t(Tekst::waarneming_neemt_waar_hulp)},
                        {to_name(Waarnemingsoort::voorbereiden), t(Tekst::waarneming_bereidt_voor),
                         t(Tekst::waarneming_bereidt_voor_hulp)}},
                       to_name(page_.soort));
  }

  FormField field(const char* name, Tekst label, Tekst hint, const std::string& value) const {
    FormField field;
    field.name = name;
    field.label = t(label);
    field.hint = t(hint);
    field.value = value;
    for (const Finding& each : page_.findings) {
      if (each.pad == "/" + field.name) field.error = finding_text(each, texts_, texts_.taal());
    }
    return field;
  }

  std::string new_one() const {
    FormField door = field("door", Tekst::waarneming_wie, Tekst::waarneming_wie_hulp, page_.door);
    door.type = "email";
    std::vector<FormField> fields = {
        door, field("eerste_dag", Tekst::waarneming_eerste_dag, Tekst::waarneming_dag_hulp, page_.eerste_dag),
        field("laatste_dag", Tekst::waarneming_laatste_dag, Tekst::waarneming_dag_hulp, page_.laatste_dag)};
    for (std::size_t i = 1; i < fields.size(); ++i) fields[i].type = "date";
    std::string content = kinds();
    for (const FormField& each : fields) content += field_html(each);
    const std::string alert =
        page_.findings.empty() ? std::string() : alert_html(t(Tekst::waarneming_niet_gelukt), {}, fields);
    return "<section class=\"deel\"><h2>" + html_escaped(t(Tekst::waarneming_nieuw)) + "</h2>" + alert +
           form_html(k_waarneming_pad, texts_, content + button_html(t(Tekst::waarneming_leg_vast))) + "</section>";
  }

  const WaarnemingPage& page_;
  const Catalogue& texts_;
};

}  // namespace

std::string waarneming_page(const WaarnemingPage& page, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::waarneming_titel);
  frame.intro = texts.plain(Tekst::waarneming_inleiding);
  frame.path = k_waarneming_pad;
  frame.width = PageWidth::single;
  frame.content = Pagina(page, texts).html() + help_link("/werklijst", Tekst::waarneming_naar_werklijst, texts);
  return framed_page(frame, texts);
}

}  // namespace stagepad
