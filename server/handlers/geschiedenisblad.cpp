#include "server/handlers/geschiedenisblad.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/store/logboek.hpp"
#include "shared/api/logrol.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

constexpr int k_at_once = 200;

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// "2027-01-15 14:03", as a clock in Amsterdam showed it.
std::string moment_of(std::int64_t utc_ms) {
  const std::int64_t minutes = utc_ms / 60'000 + amsterdam_offset_minutes(utc_ms);
  return to_iso(amsterdam_date(utc_ms)) + " " + two_digits(minutes / 60 % 24) + ":" + two_digits(minutes % 60);
}

class Writer {
 public:
  Writer(const Snapshot& beeld, const Regelpakket& pakket, const Catalogue& texts)
      : beeld_(beeld), pakket_(pakket), texts_(texts) {}

  /// Is it about this part?
  [[nodiscard]] bool is_about(const LogboekRegel& regel, OnderdeelId onderdeel) const {
    if (regel.soort == "onderdeel") return regel.object == onderdeel.value;
    if (regel.soort != "verzoek") return false;
    const Verzoek* verzoek = find_verzoek(beeld_, VerzoekId{regel.object});
    return verzoek && verzoek->onderdeel == onderdeel;
  }

  [[nodiscard]] std::vector<Cel> row(const LogboekRegel& regel) const {
    const auto rol = vastgelegde_rol(regel);
    const std::string who = who_of(regel, rol);
    const std::string what = what_of(regel);
    const auto key = find_tekst("handeling." + regel.handeling).value_or(Tekst::handeling_onbekend);
    std::string sentence = texts_.text(key, {{"door", who}, {"onderwerp", what}, {"handeling", regel.handeling}});
    return {moment_of(regel.moment_ms),
            who,
            rol && regel.door ? rol_text(*rol, texts_, pakket_) : std::string(),
            regel.namens ? regel.namens->naam : std::string(),
            what,
            std::move(sentence)};
  }

 private:
  [[nodiscard]] std::string who_of(const LogboekRegel& regel, std::optional<Rol> rol) const {
    if (regel.door) return regel.door->naam;
    return rol == Rol::stagebegeleider ? texts_.plain(Tekst::logboek_de_stagebegeleider) : rol_text(Rol::systeem, texts_);
  }

  [[nodiscard]] std::string name_of(OnderdeelId id) const {
    const Onderdeel* onderdeel = find_onderdeel(beeld_.traject, id);
    return onderdeel ? onderdeel_text(onderdeel->soort, texts_.taal(), &pakket_) : std::string();
  }

  [[nodiscard]] std::string what_of(const LogboekRegel& regel) const {
    if (regel.soort == "traject") return texts_.plain(Tekst::geschiedenis_opleiding);
    if (regel.soort == "onderdeel") return name_of(OnderdeelId{regel.object});
    const Verzoek* verzoek = find_verzoek(beeld_, VerzoekId{regel.object});
    if (!verzoek) return {};
    if (!verzoek->onderdeel) return texts_.plain(Tekst::geschiedenis_verzoek_schema);
    return texts_.text(Tekst::geschiedenis_verzoek_plaats, {{"onderdeel", name_of(*verzoek->onderdeel)}});
  }

  const Snapshot& beeld_;
  const Regelpakket& pakket_;
  const Catalogue& texts_;
};

}  // namespace

Rekenblad geschiedenisblad(store::ReadConnection& db, const Snapshot& beeld, const Regelpakket& pakket,
                           std::optional<OnderdeelId> onderdeel, const Catalogue& texts) {
  Rekenblad blad;
  blad.naam = texts.plain(Tekst::geschiedenis_titel);
  for (const Tekst each : {Tekst::dossier_kolom_moment, Tekst::dossier_kolom_wie, Tekst::dossier_kolom_rol,
                           Tekst::dossier_kolom_namens, Tekst::dossier_kolom_waarover, Tekst::dossier_kolom_wat}) {
    blad.koppen.push_back(texts.plain(each));
  }
  const Writer writer(beeld, pakket, texts);
  store::Bladzijde bladzijde{0, k_at_once};
  while (true) {
    const auto page = store::page_geschiedenis(db, beeld.traject.id, bladzijde);
    for (const LogboekRegel& each : page.rijen) {
      if (!onderdeel || writer.is_about(each, *onderdeel)) blad.rijen.push_back(writer.row(each));
    }
    if (!page.volgende) break;
    bladzijde.na = *page.volgende;
  }
  std::reverse(blad.rijen.begin(), blad.rijen.end());
  return blad;
}

}  // namespace stagepad
