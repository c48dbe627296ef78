#include "shared/command/schedule_file.hpp"

#include <algorithm>
#include <utility>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

namespace {

std::string at(const char* list, std::size_t index) {
  return std::string("/") + list + "/" + std::to_string(index);
}

std::int64_t id_at(std::size_t index) { return static_cast<std::int64_t>(index) + 1; }

PersoonVerwijzing person_with(Rol rol) {
  const auto number = static_cast<std::int64_t>(rol) + 1;
  return {PersoonId{number}, std::string(to_name(rol))};
}

/// Calls `take(rule)` for every rule of a pack, of whatever kind.
template <class Take>
void each_rule(const Regels& regels, const Take& take) {
  for_each_field<Regels>([&](const auto& field) {
    for (const auto& rule : regels.*(field.member)) take(rule);
  });
}

/// Turns the names of a file into ids and collects what cannot be understood.
class Conversion {
 public:
  Conversion(const Schemabestand& bestand, const Regelpakket& pakket, CivilDate vandaag)
      : bestand_(bestand), pakket_(pakket) {
    result_.beeld.vandaag = vandaag;
  }

  Bestandsbeeld run() {
    if (bestand_.formaat != 1) {
      report("schemabestand.formaat", "/formaat", getal_parameter("formaat", bestand_.formaat));
    }
    take_parts();
    take_places();
    convert_training();
    convert_parts();
    convert_consents();
    convert_requests();
    convert_preferences();
    sort_findings(result_.problemen);
    return std::move(result_);
  }

 private:
  Traject& traject() { return result_.beeld.traject; }
  [[nodiscard]] CivilDate vandaag() const { return result_.beeld.vandaag; }

  Finding& report(std::string code, std::string pad, Parameter parameter) {
    Finding finding;
    finding.code = std::move(code);
    finding.pad = std::move(pad);
    finding.parameters = {std::move(parameter)};
    result_.problemen.push_back(std::move(finding));
    return result_.problemen.back();
  }

  void report_unknown(std::string code, std::string pad, Parameter parameter,
                      std::vector<std::string> known) {
    Finding& finding = report(std::move(code), std::move(pad), std::move(parameter));
    if (!known.empty()) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(known)};
  }

  // --- what names mean ---

  /// The parts as they stand, or those the pack asks; how the file calls each.
  void take_parts() {
    parts_ = bestand_.onderdelen;
    if (parts_.empty()) {
      for (const RegelpakketOnderdeel& each : pakket_.onderdelen) {
        if (!each.verplicht || is_wholly_exempt(each.code)) continue;
        Bestandsonderdeel part;
        part.soort = each.code;
        parts_.push_back(std::move(part));
      }
    }
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string& naam = parts_[i].naam;
      if (naam.empty()) continue;
      if (std::find(seen.begin(), seen.end(), naam) != seen.end()) {
        report("schemabestand.naam_dubbel", at("onderdelen", i) + "/naam", tekst_parameter("naam", naam));
      }
      seen.push_back(naam);
    }
  }

  [[nodiscard]] bool is_wholly_exempt(const std::string& code) const {
    return std::any_of(
        bestand_.vrijstellingen.begin(), bestand_.vrijstellingen.end(),
        [&](const Bestandsvrijstelling& each) { return each.onderdeel == code && !each.duur; });
  }

  /// The part with this name, or the only one of this kind.
  std::optional<OnderdeelId> part_named(const std::string& naam, const std::string& pad) {
    std::vector<OnderdeelId> found;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].naam == naam) return OnderdeelId{id_at(i)};
      if (parts_[i].soort == naam) found.push_back(OnderdeelId{id_at(i)});
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      std::vector<std::string> known;
      for (const Bestandsonderdeel& each : parts_) {
        known.push_back(each.naam.empty() ? each.soort : each.naam);
      }
      report_unknown("schemabestand.onbekend_onderdeel", pad, tekst_parameter("onderdeel", naam),
                     std::move(known));
    } else {
      report("schemabestand.meer_onderdelen", pad, tekst_parameter("onderdeel", naam));
    }
    return std::nullopt;
  }

  void take_places() {
    for (std::size_t i = 0; i < bestand_.plaatsen.size(); ++i) {
      const Bestandsplaats& each = bestand_.plaatsen[i];
      const auto same = [&](const Stageplaats& earlier) { return earlier.naam == each.naam; };
      std::vector<Stageplaats>& places = result_.beeld.plaatsen;
      if (std::any_of(places.begin(), places.end(), same)) {
        report("schemabestand.naam_dubbel", at("plaatsen", i) + "/naam",
               tekst_parameter("naam", each.naam));
      }
      Stageplaats plaats;
      plaats.id = StageplaatsId{id_at(i)};
      plaats.naam = each.naam;
      plaats.instelling_naam = each.instelling;
      plaats.stagesoorten = each.stagesoorten;
      plaats.setting = each.setting.value_or(plaats.setting);
      plaats.profiel = each.profiel;
      plaats.specialisme = each.specialisme;
      plaats.doelgroepen = each.doelgroepen;
      plaats.perioden = each.perioden;
      plaats.zichtbaarheid = Zichtbaarheid::ingelogd;
      plaats.goedgekeurd = true;
      places.push_back(std::move(plaats));
    }
  }

  const Stageplaats* place_named(const std::string& naam, const std::string& pad) {
    const std::vector<Stageplaats>& places = result_.beeld.plaatsen;
    for (const Stageplaats& each : places) {
      if (each.naam == naam) return &each;
    }
    std::vector<std::string> known;
    for (const Stageplaats& each : places) known.push_back(each.naam);
    report_unknown("schemabestand.onbekende_plaats", pad, tekst_parameter("plaats", naam), std::move(known));
    return nullptr;
  }

  // --- the training ---

  void convert_training() {
    Traject& training = traject();
    training.id = TrajectId{1};
    training.aios = person_with(Rol::aios);
    training.instituutsopleider = person_with(Rol::instituutsopleider);
    if (!bestand_.zonder_praktijkopleider) training.praktijkopleider = person_with(Rol::praktijkopleider);
    training.programma = bestand_.programma;
    training.cohort = cohort_van(bestand_);
    training.verlof = bestand_.verlof;
    training.keuzeonderwijsdagen = bestand_.keuzeonderwijsdagen;
    convert_employment(training.dienstverband);
    for (const Bestandsvrijstelling& each : bestand_.vrijstellingen) {
      training.vrijstellingen.push_back({each.onderdeel, each.duur, person_with(Rol::instituutsopleider),
                                         bestand_.dienstverband.eerste_dag});
    }
  }

  void convert_employment(Dienstverband& dienstverband) {
    const Bestandsdienstverband& from = bestand_.dienstverband;
    dienstverband.werkgever = from.werkgever.value_or(pakket_.werkgever);
    dienstverband.eerste_dag = from.eerste_dag;
    dienstverband.laatste_dag = from.laatste_dag;
    for (std::size_t i = 0; i < from.fte.size(); ++i) {
      const Fteregel& each = from.fte[i];
      const std::string pad = at("dienstverband/fte", i);
      if (!each.vanaf && i > 0) {
        report("schemabestand.fte_vanaf", pad, tekst_parameter("fte", to_text(each.fte)));
      }
      const CivilDate vanaf = each.vanaf.value_or(from.eerste_dag);
      if (i > 0 && each.vanaf && vanaf <= dienstverband.fte.back().vanaf) {
        report("schemabestand.fte_volgorde", pad + "/vanaf", datum_parameter("vanaf", vanaf));
      }
      dienstverband.fte.push_back({vanaf, each.fte});
    }
    if (from.fte.empty()) dienstverband.fte = {{from.eerste_dag, whole(1)}};
  }

  std::optional<Plek> plek_of(const std::optional<Bestandsplek>& from, const std::string& pad) {
    if (!from) return std::nullopt;
    Plek plek;
    if (!from->stageplaats.empty()) {
      if (const Stageplaats* plaats = place_named(from->stageplaats, pad + "/plek/stageplaats")) {
        plek = plek_van(*plaats);
      }
    }
    const auto take = [](std::string& to, const std::string& said) {
      if (!said.empty()) to = said;
    };
    take(plek.instelling, from->instelling);
    take(plek.specialisme, from->specialisme);
    take(plek.profiel, from->profiel);
    plek.afdeling = from->afdeling;
    plek.stagebegeleider = from->stagebegeleider;
    if (from->setting) plek.setting = from->setting;
    if (!from->doelgroepen.empty()) plek.doelgroepen = from->doelgroepen;
    plek.buitenland = from->buitenland;
    plek.erkend = from->erkend;
    plek.begeleiding_uren = from->begeleiding_uren;
    return plek;
  }

  void convert_parts() {
    std::vector<std::string> codes;
    for (const RegelpakketOnderdeel& each : pakket_.onderdelen) codes.push_back(each.code);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string pad = at("onderdelen", i);
      if (!find_onderdeel(pakket_, parts_[i].soort)) {
        report_unknown("schemabestand.onbekende_soort", pad + "/soort",
                       tekst_parameter("soort", parts_[i].soort), codes);
      }
      traject().onderdelen.push_back(part_of(parts_[i], OnderdeelId{id_at(i)}, pad));
    }
  }

  Onderdeel part_of(const Bestandsonderdeel& from, OnderdeelId id, const std::string& pad) {
    Onderdeel part;
    part.id = id;
    part.soort = from.soort;
    part.start = from.start;
    part.route = from.route;
    part.plek = plek_of(from.plek, pad);
    part.praktische_eerste_dag = from.praktische_eerste_dag;
    part.praktische_laatste_dag = from.praktische_laatste_dag;
    part.voortgang = from.voortgang;
    part.duur = from.duur;
    part.aandeel = from.aandeel;
    if (!from.gekoppeld_aan.empty()) {
      part.gekoppeld_aan = part_named(from.gekoppeld_aan, pad + "/gekoppeld_aan");
    }
    for (std::size_t i = 0; i < from.delen.size(); ++i) {
      const Bestandsdeelstage& each = from.delen[i];
      part.delen.push_back(
          {each.soort, each.start, each.route, plek_of(each.plek, pad + at("delen", i))});
    }
    part.stagedagen = from.stagedagen;
    part.leerlijnen = from.leerlijnen;
    part.plaatsing = from.plaatsing;
    part.einde = from.einde;
    part.gereedheid = from.gereedheid;
    return part;
  }

  // --- what people decided, asked and chose ---

  void convert_consents() {
    std::vector<std::string> granted;
    each_rule(pakket_.regels, [&](const auto& rule) {
      if constexpr (requires { rule.evc; }) {
        if (!rule.evc.empty()) granted.push_back(rule.evc);
      }
    });
    traject().evc = bestand_.evc;
    for (std::size_t i = 0; i < bestand_.evc.size(); ++i) {
      const std::string& each = bestand_.evc[i];
      if (std::find(granted.begin(), granted.end(), each) != granted.end()) continue;
      report_unknown("schemabestand.onbekende_evc", at("evc", i), tekst_parameter("evc", each), granted);
    }
    for (std::size_t i = 0; i < bestand_.ontheffingen.size(); ++i) {
      const Bestandsontheffing& each = bestand_.ontheffingen[i];
      const std::string pad = at("ontheffingen", i);
      bool known = false;
      each_rule(pakket_.regels, [&](const auto& rule) { known = known || rule.id == each.regel; });
      if (!known) {
        report("schemabestand.onbekende_regel", pad + "/regel", tekst_parameter("regel", each.regel));
      }
      Ontheffing ontheffing;
      ontheffing.regel = each.regel;
      if (!each.onderdeel.empty()) ontheffing.onderdeel = part_named(each.onderdeel, pad + "/onderdeel");
      ontheffing.door = person_with(each.rol);
      ontheffing.rol = each.rol;
      ontheffing.op = each.op.value_or(vandaag());
      ontheffing.reden = each.reden;
      traject().ontheffingen.push_back(std::move(ontheffing));
    }
  }

  void convert_requests() {
    for (std::size_t i = 0; i < bestand_.verzoeken.size(); ++i) {
      const Bestandsverzoek& each = bestand_.verzoeken[i];
      const std::string pad = at("verzoeken", i);
      Verzoek verzoek;
      verzoek.id = VerzoekId{id_at(i)};
      verzoek.traject = traject().id;
      verzoek.soort = VerzoekSoort::stageplaats;
      verzoek.status = each.status;
      verzoek.ingediend_op = each.ingediend_op.value_or(vandaag());
      verzoek.onderdeel = part_named(each.onderdeel, pad + "/onderdeel");
      verzoek.route = each.route;
      for (std::size_t j = 0; j < each.plaatsen.size(); ++j) {
        const Stageplaats* plaats = place_named(each.plaatsen[j], pad + at("plaatsen", j));
        if (plaats) verzoek.plaatsen.push_back(plaats->id);
      }
      verzoek.eigen_instelling = each.eigen_instelling;
      result_.beeld.verzoeken.push_back(std::move(verzoek));
    }
  }

  void convert_preferences() {
    std::vector<Voorkeur>& preferences = result_.beeld.voorkeuren;
    for (std::size_t i = 0; i < bestand_.voorkeuren.size(); ++i) {
      const Bestandsvoorkeur& each = bestand_.voorkeuren[i];
      const std::string pad = at("voorkeuren", i);
      const auto onderdeel = part_named(each.onderdeel, pad + "/onderdeel");
      const Stageplaats* plaats = place_named(each.plaats, pad + "/plaats");
      if (!onderdeel || !plaats) continue;
      Voorkeur voorkeur;
      voorkeur.onderdeel = *onderdeel;
      voorkeur.stageplaats = plaats->id;
      voorkeur.rang += static_cast<std::int32_t>(
          std::count_if(preferences.begin(), preferences.end(),
                        [&](const Voorkeur& earlier) { return earlier.onderdeel == *onderdeel; }));
      voorkeur.status = each.status;
      voorkeur.ingediend_op = each.ingediend_op.value_or(vandaag());
      preferences.push_back(voorkeur);
    }
  }

  const Schemabestand& bestand_;
  const Regelpakket& pakket_;
  std::vector<Bestandsonderdeel> parts_;
  Bestandsbeeld result_;
};

}  // namespace

CivilDate cohort_van(const Schemabestand& bestand) {
  return bestand.cohort.value_or(bestand.dienstverband.eerste_dag);
}

Bestandsbeeld beeld_van(const Schemabestand& bestand, const Regelpakket& pakket, CivilDate vandaag) {
  return Conversion(bestand, pakket, vandaag).run();
}

std::string pad_in_bestand(std::string_view pad) {
  constexpr std::string_view k_parts = "/onderdelen/";
  if (pad.substr(0, k_parts.size()) != k_parts) return std::string(pad);
  pad.remove_prefix(k_parts.size());
  std::size_t digits = 0;
  std::int64_t id = 0;
  // An id of a file has few digits; more are somebody else's.
  while (digits < pad.size() && digits < 9 && pad[digits] >= '0' && pad[digits] <= '9') {
    id = 10 * id + (pad[digits++] - '0');
  }
  std::string found = std::string(k_parts) + (id > 0 ? std::to_string(id - 1) : "");
  const std::string_view rest = pad.substr(digits);
  for (const std::string_view step : {"/gesprekken", "/diensten", "/praktijktoetsen"}) {
    if (rest.substr(0, step.size()) == step) return found + "/voortgang" + std::string(rest);
  }
  // The evaluation as a whole is no field of the file.
  if (rest == "/evaluatie") return found + "/voortgang";
  return found + std::string(rest);
}

}  // namespace stagepad
