#include "server/import/kolommen.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

constexpr Kolom k_plaatsen[] = {
    {"instelling", "Instelling|Stage-instelling|Naam instelling|Organisatie|Opleidingsinstelling", Kolomplicht::moet},
    {"naam", "Stageplaats|Naam stageplaats|Naam plaats|Naam", Kolomplicht::moet},
    {"plaats", "Plaats|Vestigingsplaats|Woonplaats|Stad|Locatie"},
    {"regio", "Regio|Provincie"},
    {"sector", "Sector"},
    {"setting", "Setting|Klinisch of ambulant|Werkveld"},
    {"stagesoorten", "Soort stage|Stagesoort|Stagesoorten|Soorten stage|Soort|Stage", Kolomplicht::moet},
    {"profiel", "Profiel"},
    {"specialisme", "Specialisme|Vakgebied"},
    {"doelgroepen", "Doelgroepen|Doelgroep"},
    {"omschrijving", "Omschrijving|Toelichting|Beschrijving"},
    {"eerste_dag", "Beschikbaar vanaf|Vanaf|Eerste dag|Begindatum|Begin|Startdatum"},
    {"laatste_dag", "Beschikbaar tot en met|Tot en met|T/m|Laatste dag|Einddatum|Einde"},
    {"capaciteit", "Aantal aios|Capaciteit|Aantal plaatsen|Aantal"},
    {"zichtbaarheid", "Zichtbaarheid|Zichtbaar voor|Tonen aan"},
    {"contactpersoon", "Contactpersoon|Naam contactpersoon"},
    {"contact_email", "E-mail contactpersoon|E-mailadres contactpersoon|Mail contactpersoon|Contact e-mail"},
    {"contact_tonen", "Contactpersoon tonen|Toon contactpersoon"},
    {"toestemming_door", "Toestemming van|Toestemming door|Toestemming gegeven door"},
    {"toestemming_op", "Toestemming op|Datum toestemming"},
};

constexpr Kolom k_aios[] = {
    {"naam", "Naam|Naam aios|Aios|Volledige naam"},
    {"voornaam", "Voornaam|Roepnaam"},
    {"tussenvoegsel", "Tussenvoegsel|Tussenvoegsels|Voorvoegsel"},
    {"achternaam", "Achternaam"},
    {"email", "E-mail|E-mailadres|Mail|Mailadres|E-mail aios", Kolomplicht::moet},
    {"programma", "Opleiding|Programma|Regelpakket|Opleidingsprogramma", Kolomplicht::moet},
    {"start", "Begindatum|Startdatum|Begin opleiding|Start opleiding|Start", Kolomplicht::moet},
    {"fte", "Fte|Deeltijd|Deeltijdpercentage|Aanstelling|Dienstverband", Kolomplicht::moet},
    {"vanaf", "Dienstverband vanaf|Fte vanaf|In dienst per|Begin dienstverband"},
    {"tot_en_met", "Dienstverband tot en met|Fte tot en met|Uit dienst per|Einde dienstverband"},
    {"werkgever", "Werkgever|SBOH|In dienst van SBOH|In dienst van"},
    {"io", "Instituutsopleider|IO|E-mail IO|E-mail instituutsopleider", Kolomplicht::moet},
    {"po", "Praktijkopleider|PO|E-mail PO|E-mail praktijkopleider"},
    {"keuzeonderwijsdagen", "Keuzeonderwijsdagen|Dagen keuzeonderwijs"},
};

constexpr Kolom k_stages[] = {
    {"naam", "Naam aios|Aios|Naam|Volledige naam"},
    {"email", "E-mail aios|E-mail|E-mailadres|Mail|Mailadres"},
    {"programma", "Opleiding|Programma|Opleidingsprogramma"},
    {"stage", "Stage|Naam stage|Soort stage|Stagesoort|Onderdeel", Kolomplicht::moet},
    {"instelling", "Instelling|Stage-instelling|Naam instelling|Organisatie"},
    {"stageplaats", "Stageplaats|Naam stageplaats|Plaats in de etalage"},
    {"stagebegeleider", "Stagebegeleider|Naam stagebegeleider|Begeleider"},
    {"stagebegeleider_email", "E-mail stagebegeleider|E-mailadres stagebegeleider|Mail stagebegeleider"},
    {"begin", "Begindatum|Begin|Startdatum|Start|Eerste dag|Van|Vanaf", Kolomplicht::moet},
    {"einde", "Einddatum|Einde|Laatste dag|Tot en met|T/m"},
    {"definitief", "Plaats definitief|Definitief|Plaats is definitief|Bevestigd"},
    {"stageplan", "Stageplan goedgekeurd op|Stageplan goedgekeurd|Datum stageplan|Stageplan akkoord"},
    {"verslag", "Stageverslag ingeleverd op|Verslag ingeleverd op|Verslag ingeleverd|Datum verslag|Stageverslag"},
    {"gewaardeerd",
     "Stageverslag gewaardeerd op|Verslag gewaardeerd op|Verslag gewaardeerd|Gewaardeerd op|Verslag akkoord"},
    {"specialisme", "Specialisme|Vakgebied"},
    {"profiel", "Profiel"},
    {"doelgroepen", "Doelgroepen|Doelgroep"},
};

template <class Visit>
void for_each_name(std::string_view namen, Visit&& visit) {
  while (!namen.empty()) {
    const std::string_view naam = namen.substr(0, namen.find('|'));
    namen.remove_prefix(std::min(namen.size(), naam.size() + 1));
    visit(naam);
  }
}

const Kolom* kolom_met_kop(Importsoort soort, std::string_view kop) {
  const std::string kern = woordkern(kop);
  for (const Kolom& kolom : kolommen_van(soort)) {
    bool is_it = false;
    for_each_name(kolom.namen, [&](std::string_view naam) { is_it = is_it || woordkern(naam) == kern; });
    if (is_it) return &kolom;
  }
  return nullptr;
}

/// JSON pointer (RFC 6901).
std::string as_pad(std::string_view kop) {
  std::string pad = "/";
  for (const char c : kop) {
    if (c == '~') pad += "~0";
    else if (c == '/') pad += "~1";
    else pad += c;
  }
  return pad;
}

std::string quoted_if_needed(const std::string& text) {
  return text.find(';') == std::string::npos ? text : "\"" + text + "\"";
}

}  // namespace

std::span<const Kolom> kolommen_van(Importsoort soort) {
  switch (soort) {
    case Importsoort::plaatsen: return k_plaatsen;
    case Importsoort::aios: return k_aios;
    case Importsoort::stages: return k_stages;
  }
  return {};
}

std::string kolomnaam(const Kolom& kolom) { return std::string(kolom.namen.substr(0, kolom.namen.find('|'))); }

std::string sjabloon_van(Importsoort soort) {
  // With a BOM, or a spreadsheet takes it for Windows-1252.
  std::string text = "\xef\xbb\xbf";
  bool is_first = true;
  for (const Kolom& kolom : kolommen_van(soort)) {
    text += (is_first ? "" : ";") + quoted_if_needed(kolomnaam(kolom));
    is_first = false;
  }
  return text + "\r\n";
}

Kolomindeling::Kolomindeling(Importsoort soort, const std::vector<std::string>& kop) : soort_(soort), kop_(kop) {
  for (std::size_t i = 0; i < kop.size(); ++i) {
    if (kop[i].empty()) continue;
    const Kolom* kolom = kolom_met_kop(soort, kop[i]);
    if (!kolom) {
      Finding unknown;
      unknown.code = "import.onbekende_kolom";
      unknown.ernst = Ernst::informeert;
      unknown.pad = as_pad(kop[i]);
      unknown.parameters = {tekst_parameter("kolom", kop[i])};
      findings_.push_back(std::move(unknown));
    } else if (heeft(kolom->veld)) {
      findings_.push_back(refusal("import.kolom_dubbel", as_pad(kop[i]), {tekst_parameter("kolom", kop[i]),
                                                                         tekst_parameter("eerder", kop_van(kolom->veld))}));
    } else {
      plaatsen_.push_back({kolom->veld, i});
    }
  }
  for (const Kolom& kolom : kolommen_van(soort)) {
    bool is_missing = kolom.plicht == Kolomplicht::moet && !heeft(kolom.veld);
    if (kolom.veld == "naam") is_missing = !heeft("naam") && !heeft_naam_anders();
    if (!is_missing) continue;
    findings_.push_back(refusal("import.kolom_ontbreekt", "/document", {tekst_parameter("kolom", kolomnaam(kolom))}));
  }
  sort_findings(findings_);
}

/// A name may come in parts, or an address in its place.
bool Kolomindeling::heeft_naam_anders() const {
  switch (soort_) {
    case Importsoort::plaatsen: return false;
    case Importsoort::aios: return heeft("voornaam") && heeft("achternaam");
    case Importsoort::stages: return heeft("email");
  }
  return false;
}

std::optional<std::size_t> Kolomindeling::plaats_van(std::string_view veld) const {
  for (const Plaats& each : plaatsen_) {
    if (each.veld == veld) return each.kolom;
  }
  return std::nullopt;
}

std::string_view Kolomindeling::cel(const std::vector<std::string>& cellen, std::string_view veld) const {
  const auto kolom = plaats_van(veld);
  if (!kolom || *kolom >= cellen.size()) return {};
  return cellen[*kolom];
}

std::string Kolomindeling::kop_van(std::string_view veld) const {
  if (const auto kolom = plaats_van(veld)) return kop_[*kolom];
  for (const Kolom& kolom : kolommen_van(soort_)) {
    if (kolom.veld == veld) return kolomnaam(kolom);
  }
  return std::string(veld);
}

std::string Kolomindeling::pad_van(std::string_view veld) const { return as_pad(kop_van(veld)); }

std::string woordkern(std::string_view woord) {
  std::string kern;
  for (const char c : folded(woord)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (counts) kern += c;
  }
  return kern;
}

std::optional<Decimal> lees_fte(std::string_view text) {
  text = trimmed(text);
  const bool is_percentage = !text.empty() && text.back() == '%';
  if (is_percentage) text = trimmed(text.substr(0, text.size() - 1));
  for (const std::string_view unit : {std::string_view("fte"), std::string_view("FTE")}) {
    if (text.size() > unit.size() && text.substr(text.size() - unit.size()) == unit) {
      text = trimmed(text.substr(0, text.size() - unit.size()));
    }
  }
  const auto value = parse_decimal(text);
  if (!value) return std::nullopt;
  // Nobody means ten times full time: 80 is 80%.
  const bool as_percentage = is_percentage || (value->thousandths >= 10'000 && value->thousandths <= 100'000);
  if (!as_percentage) return value;
  if (value->thousandths % 100 != 0) return std::nullopt;
  return Decimal{value->thousandths / 100};
}

std::optional<bool> lees_ja_nee(std::string_view text) {
  const std::string word = folded(trimmed(text));
  for (const std::string_view yes : {"ja", "j", "x", "waar", "true", "yes", "1"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"nee", "n", "onwaar", "false", "no", "0", "-"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

std::vector<std::string> lees_lijst(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto take = [&] {
    const std::string_view whole = trimmed(word);
    if (!whole.empty()) words.emplace_back(whole);
    word.clear();
  };
  for (const char c : text) {
    if (c == ';' || c == ',' || c == '/' || c == '\n') take();
    else word += c;
  }
  take();
  return words;
}

}  // namespace stagepad
