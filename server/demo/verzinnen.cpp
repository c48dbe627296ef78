#include "server/demo/verzinnen.hpp"

#include <set>
#include <string>
#include <utility>

#include "shared/base/text.hpp"

namespace stagepad::demo {

namespace {

std::string with_word(std::string text, std::string_view place, std::string_view word) {
  const std::size_t at = text.find(place);
  return at == text.npos ? text : text.replace(at, place.size(), word);
}

/// "Daniël van der Heide" gives "daniel.vanderheide": what a mail address is made of.
std::string address_of(const std::string& voornaam, const std::string& achternaam) {
  std::string address = folded(voornaam) + "." + folded(achternaam);
  std::erase_if(address, [](char c) { return !(c == '.' || (c >= 'a' && c <= 'z')); });
  return address + "@stagepad.example";
}

class Verzinner {
 public:
  Verzinner(const Woorden& woorden, Dobbelsteen& steen) : woorden_(woorden), steen_(steen) {}

  Verzinsel run() {
    result_.personen.personen = woorden_.opleiders;
    for (const Instellingssoort& soort : woorden_.instellingssoorten) add_institutions(soort);
    for (const ProgrammaAantal& programma : woorden_.programmas) {
      for (std::int32_t i = 0; i < programma.aantal; ++i) add_training(programma);
    }
    return std::move(result_);
  }

 private:
  void add_institutions(const Instellingssoort& soort) {
    std::vector<Streek> streken = woorden_.streken;
    std::vector<std::string> namen = soort.eigennamen;
    steen_.schud(streken);
    steen_.schud(namen);
    for (std::size_t i = 0; i < static_cast<std::size_t>(soort.aantal); ++i) {
      const Streek& streek = streken[i % streken.size()];
      std::string naam = with_word(soort.naam, "{streek}", streek.streek);
      if (!namen.empty()) naam = with_word(naam, "{naam}", namen[i % namen.size()]);
      add_places(soort, naam, streek);
    }
  }

  /// Most institutions offer most of what their kind can; each at least something.
  void add_places(const Instellingssoort& soort, const std::string& naam, const Streek& streek) {
    const std::size_t always = steen_.onder(soort.afdelingen.size());
    for (std::size_t i = 0; i < soort.afdelingen.size(); ++i) {
      if (i != always && !steen_.kans(80)) continue;
      add_place(soort, soort.afdelingen[i], naam, streek);
    }
  }

  void add_place(const Instellingssoort& soort, const Afdeling& afdeling, const std::string& instelling,
                 const Streek& streek) {
    DemoPlaats plaats;
    plaats.sleutel = "plaats-" + std::to_string(result_.plaatsen.plaatsen.size());
    plaats.instelling = instelling;
    plaats.naam = afdeling.naam;
    plaats.plaats = streek.plaats;
    plaats.regio = streek.regio;
    plaats.sector = soort.sector;
    plaats.setting = afdeling.setting;
    plaats.stagesoorten = afdeling.stagesoorten;
    plaats.profiel = afdeling.profiel;
    plaats.specialisme = afdeling.specialisme;
    plaats.doelgroepen = afdeling.doelgroepen;
    plaats.omschrijving = steen_.een_van(afdeling.teksten) + " " + steen_.een_van(woorden_.werkwijzen);
    plaats.zichtbaarheid = visibility();
    plaats.contactpersoon = somebody_there();
    plaats.contact_tonen = steen_.kans(75);
    if (steen_.kans(92)) plaats.goedgekeurd_door = approver();
    plaats.perioden = periods();
    result_.plaatsen.plaatsen.push_back(std::move(plaats));
  }

  Zichtbaarheid visibility() {
    if (steen_.kans(8)) return Zichtbaarheid::niemand;
    return steen_.kans(45) ? Zichtbaarheid::iedereen : Zichtbaarheid::ingelogd;
  }

  std::string approver() {
    const auto& programma = steen_.een_van(woorden_.programmas);
    return steen_.een_van(programma.instituutsopleiders);
  }

  std::string somebody_there() {
    const std::string initial = steen_.een_van(woorden_.voornamen).substr(0, 1);
    return steen_.een_van(woorden_.voorvoegsels) + " " + initial + ". " +
           steen_.een_van(woorden_.achternamen);
  }

  /// Always open, in half years with gaps, or only from some month on.
  std::vector<DemoPeriode> periods() {
    const std::size_t kind = steen_.onder(10);
    if (kind < 5) return {{-30, 66, steen_.tussen(1, 3)}};
    if (kind < 7) return {{-30, 30 + steen_.tussen(2, 8), 1}, {steen_.tussen(10, 14), 18, 1}};
    std::vector<DemoPeriode> halves;
    for (std::int32_t from = -30; from < 30; from += 6) {
      halves.push_back({from, 6, steen_.kans(15) ? 0 : steen_.tussen(1, 2)});
    }
    return halves;
  }

  void add_training(const ProgrammaAantal& programma) {
    DemoTraject traject;
    traject.aios = add_aios();
    traject.instituutsopleider = steen_.een_van(programma.instituutsopleiders);
    traject.praktijkopleider = steen_.een_van(programma.praktijkopleiders);
    traject.programma = programma.programma;
    traject.maanden_geleden = steen_.tussen(programma.kortst, programma.langst);
    traject.fte = working_time(programma, traject.maanden_geleden);
    if (programma.programma.rfind("va", 0) == 0 && steen_.kans(30)) {
      traject.evc = {steen_.een_van(woorden_.evc)};
    }
    result_.trajecten.trajecten.push_back(std::move(traject));
  }

  std::string add_aios() {
    for (;;) {
      const std::string& voornaam = steen_.een_van(woorden_.voornamen);
      const std::string& achternaam = steen_.een_van(woorden_.achternamen);
      const std::string email = address_of(voornaam, achternaam);
      if (!addresses_.insert(email).second) continue;
      const std::string sleutel = "aios-" + std::to_string(addresses_.size());
      result_.personen.personen.push_back({sleutel, voornaam + " " + achternaam, email, {Rol::aios}});
      return sleutel;
    }
  }

  std::vector<DemoFte> working_time(const ProgrammaAantal& programma, std::int32_t months) {
    if (!programma.fte.empty()) return {{0, steen_.een_van(programma.fte)}};
    static const std::vector<Decimal> k_usual = {{1000}, {1000}, {1000}, {900}, {800}, {800}, {700}};
    std::vector<DemoFte> fte = {{0, steen_.een_van(k_usual)}};
    if (months > 6 && steen_.kans(20)) fte.push_back({steen_.tussen(3, months - 2), Decimal{800}});
    return fte;
  }

  const Woorden& woorden_;
  Dobbelsteen& steen_;
  Verzinsel result_;
  std::set<std::string> addresses_;
};

}  // namespace

Verzinsel verzin(const Woorden& woorden, Dobbelsteen& steen) { return Verzinner(woorden, steen).run(); }

}  // namespace stagepad::demo
