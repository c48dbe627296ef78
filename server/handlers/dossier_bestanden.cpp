#include "server/handlers/dossier_bestanden.hpp"

#include <memory>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/geschiedenisblad.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/outbound/letter_pdf.hpp"
#include "server/outbound/stage_letter.hpp"
#include "server/pages/afdruk_traject.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/papieren.hpp"
#include "server/store/verslagen.hpp"
#include "shared/api/bevoegdheden.hpp"
#include "shared/base/sha256.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_instituutsnaam = "naam_instituut";

/// The bytes of a document that is on record.
std::string content_of(std::optional<store::Bestand> bestand) {
  if (!bestand) throw store::StoreException(store::StoreErrorKind::corrupt, "a document without its content");
  return std::move(bestand->inhoud);
}

/// A name without the ending that says what it is.
std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

class Samensteller {
 public:
  explicit Samensteller(const Dossierbron& bron)
      : bron_(bron),
        toetsing_(bron.beeld, bron.beeld.traject, bron.pakket),
        gets_letters_(api::access_of(api::Permission::gets_letters, rollen_in(bron.beeld.traject, bron.call.actor())) ==
                      api::Access::allowed) {}

  Result<std::vector<ArchivedFile>> make() {
    int number = 0;
    for (const GeplandOnderdeel* part : op_begindatum(toetsing_.context().planning)) {
      ++number;
      if (!part->is_stage() || (bron_.onderdeel && *bron_.onderdeel != part->onderdeel->id)) continue;
      folder_ = file_name_of((number < 10 ? "0" : "") + std::to_string(number) + " " + name_of(*part)) + "/";
      add_reports(*part);
      add_scans(*part);
      if (!gets_letters_) continue;
      if (auto failure = add_letters(*part)) return *failure;
    }
    add_what_is_about_all();
    return std::move(files_);
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return bron_.texts.text(key, arguments);
  }
  [[nodiscard]] std::string name_of(const GeplandOnderdeel& part) const {
    return onderdeel_text(part.onderdeel->soort, bron_.texts.taal(), &bron_.pakket);
  }

  /// "Stageverslag versie 2 - Mijn verslag.pdf", in the folder of the stage.
  [[nodiscard]] std::string path_of(const std::string& what, std::string_view name, Documentsoort soort) const {
    return folder_ + file_name_of(what + " - " + std::string(stem_of(name)), "." + std::string(to_name(soort)));
  }

  void add_reports(const GeplandOnderdeel& part) {
    for (const Verslagversie& each : bron_.beeld.verslagen) {
      if (each.onderdeel != part.onderdeel->id) continue;
      std::string what = t(Tekst::dossier_verslag, {{"versie", each.versie}});
      const std::string path = path_of(what, each.naam, each.soort);
      const auto read = [bron = bron_, onderdeel = each.onderdeel, versie = each.versie] {
        return content_of(store::load_verslag(bron.db, bron.beeld.traject.id, onderdeel, versie));
      };
      add({path, each.op, true, static_cast<std::uint64_t>(each.grootte), read}, what + ", " + name_of(part), each.sha256);
    }
  }

  void add_scans(const GeplandOnderdeel& part) {
    for (const Papierantwoord& each : bron_.beeld.papieren) {
      if (each.onderdeel != part.onderdeel->id) continue;
      const std::string over = word_text("papiersoort", to_name(each.over), bron_.texts);
      std::string what = t(Tekst::dossier_scan, {{"nummer", each.nummer}, {"over", over}});
      const std::string path = path_of(what, each.naam, Documentsoort::pdf);
      const auto read = [bron = bron_, onderdeel = each.onderdeel, nummer = each.nummer] {
        return content_of(store::load_papier(bron.db, bron.beeld.traject.id, onderdeel, nummer));
      };
      add({path, each.op, true, static_cast<std::uint64_t>(each.grootte), read}, what + ", " + name_of(part), each.sha256);
    }
  }

  std::optional<Failure> add_letters(const GeplandOnderdeel& part) {
    if (!bezwaren_tegen_brieven(toetsing_.context(), part).empty()) return std::nullopt;
    int number = 0;
    for (const Briefplek& plek : briefplekken_van(part)) {
      for (const auto& soort : EnumNames<Briefsoort>::names) {
        const StageLetterFacts facts{toetsing_.context(), part, plek, soort.value,
                                     store::load_instelling(bron_.db, k_instituutsnaam).value_or(""),
                                     stagebureau_adres(bron_.db), eigen_briefwoorden(bron_.db, bron_.texts)};
        auto pdf = to_pdf(stage_letter(facts, bron_.texts));
        if (!pdf) return pdf.failure();
        const std::string path = path_of(t(Tekst::dossier_brief, {{"nummer", ++number}}),
                                         stage_letter_name(facts, bron_.texts), Documentsoort::pdf);
        add_made(path, std::move(pdf.value()), word_text("briefsoort", soort.name, bron_.texts) + ", " + name_of(part),
                 true);
      }
    }
    return std::nullopt;
  }

  /// The history and the overview stand in front, with the list of everything between them.
  void add_what_is_about_all() {
    const auto& [db, call, beeld, pakket, onderdeel, texts] = bron_;
    folder_.clear();
    insert_made(0, t(Tekst::dossier_naam_geschiedenis) + ".csv",
                csv_of(geschiedenisblad(db, beeld, pakket, onderdeel, texts)), t(Tekst::geschiedenis_titel));
    const Afdrukgegevens gegevens{call.vandaag, store::load_instelling(db, store::k_publiek_adres).value_or("")};
    insert_made(0, t(Tekst::dossier_naam_overzicht) + ".html",
                dossier_overzicht_page(beeld, pakket, onderdeel, inhoud_.bestanden, gegevens, texts),
                t(Tekst::dossier_overzicht));
    inhoud_.traject = beeld.traject.id;
    inhoud_.onderdeel = onderdeel;
    inhoud_.op = call.vandaag;
    files_.insert(files_.begin() + 1, made(k_dossierinhoud, to_json(inhoud_), false));
  }

  [[nodiscard]] ArchivedFile made(std::string path, std::string content, bool is_packed) const {
    const auto size = static_cast<std::uint64_t>(content.size());
    const auto held = std::make_shared<const std::string>(std::move(content));
    return {std::move(path), bron_.call.vandaag, is_packed, size, [held] { return *held; }};
  }

  void add(ArchivedFile file, std::string what, std::string sha256) {
    inhoud_.bestanden.push_back({file.path, std::move(what), static_cast<std::int64_t>(file.size), std::move(sha256)});
    files_.push_back(std::move(file));
  }
  void add_made(std::string path, std::string content, std::string what, bool is_packed) {
    std::string hash = to_hex(sha256(content));
    add(made(std::move(path), std::move(content), is_packed), std::move(what), std::move(hash));
  }
  void insert_made(int at, std::string path, std::string content, std::string what) {
    add_made(std::move(path), std::move(content), std::move(what), false);
    std::rotate(files_.begin() + at, files_.end() - 1, files_.end());
    std::rotate(inhoud_.bestanden.begin() + at, inhoud_.bestanden.end() - 1, inhoud_.bestanden.end());
  }

  const Dossierbron& bron_;
  const Toetsing toetsing_;
  /// A PO has all that the screen shows, and no letters to the institution.
  const bool gets_letters_;
  std::string folder_;
  std::vector<ArchivedFile> files_;
  Dossierinhoud inhoud_;
};

}  // namespace

Result<std::vector<ArchivedFile>> dossier_bestanden(const Dossierbron& bron) { return Samensteller(bron).make(); }

}  // namespace stagepad
