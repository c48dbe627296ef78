#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"

// What an entry of the log recorded beside its sentence, in words.

namespace stagepad::client {

namespace {

/// A field of a record: its name and the words in it. Of a list of objects only how many there are.
struct Field {
  std::string name;
  std::vector<std::string> words;
  std::int64_t objects = 0;
};

/// Records are JSON of ids and words that we wrote ourselves: an object of plain values, lists of them,
/// and lists of objects.
std::vector<Field> fields_of(std::string_view json) {
  std::vector<Field> fields;
  std::string word;
  int depth = 0;
  const auto end_word = [&] {
    const bool is_of_an_object = !fields.empty() && fields.back().objects > 0;
    const bool says_something = !word.empty() && word != "null" && word != "{}";
    if (!fields.empty() && !is_of_an_object && says_something) fields.back().words.push_back(word);
    word.clear();
  };
  for (const char c : json) {
    if (c == '{' || c == '[') {
      ++depth;
      if (c == '{' && depth > 1 && !fields.empty()) ++fields.back().objects;
    } else if (c == '}' || c == ']') {
      end_word();
      --depth;
    } else if (c == ':' && depth == 1) {
      fields.push_back({std::exchange(word, {}), {}, 0});
    } else if (c == ',') {
      end_word();
    } else if (c != '"') {
      word += c;
    }
  }
  return fields;
}

struct FieldText {
  std::string_view name;
  Tekst tekst;
};

/// How a field reads; `{waarde}` its words, `{aantal}` how many things it lists. One that stands not here is
/// shown as its name and its words.
constexpr FieldText k_velden[] = {
    {"aanbod", Tekst::logveld_aanbod},
    {"andere", Tekst::logveld_andere},
    {"antwoorden", Tekst::logveld_antwoorden},
    {"berichten", Tekst::logveld_berichten},
    {"beschikbaarheid", Tekst::logveld_beschikbaarheid},
    {"besluit", Tekst::logveld_besluit},
    {"contact_tonen", Tekst::logveld_contact_tonen},
    {"deelnemers", Tekst::logveld_deelnemers},
    {"document", Tekst::logveld_document},
    {"einde", Tekst::logveld_einde},
    {"geplaatst", Tekst::logveld_geplaatst},
    {"geweigerd", Tekst::logveld_geweigerd},
    {"goedkeuring_vervallen", Tekst::logveld_goedkeuring_vervallen},
    {"hash", Tekst::logveld_hash},
    {"in_contact", Tekst::logveld_in_contact},
    {"ingreep", Tekst::logveld_ingreep},
    {"instelling", Tekst::logveld_instelling},
    {"koppeling", Tekst::logveld_koppeling},
    {"met", Tekst::logveld_met},
    {"nieuw", Tekst::logveld_nieuw},
    {"onderdeel", Tekst::logveld_onderdeel},
    {"ongewijzigd", Tekst::logveld_ongewijzigd},
    {"op_papier", Tekst::logveld_op_papier},
    {"plaats", Tekst::logveld_plaats},
    {"plaatsen", Tekst::logveld_plaatsen},
    {"programma", Tekst::logveld_programma},
    {"pseudoniem", Tekst::logveld_pseudoniem},
    {"reden", Tekst::logveld_reden},
    {"regelpakket", Tekst::logveld_regelpakket},
    {"rol", Tekst::logveld_rol},
    {"rollen", Tekst::logveld_rollen},
    {"ronde", Tekst::logveld_ronde},
    {"route", Tekst::logveld_route},
    {"schema", Tekst::logveld_schema},
    {"sleutels", Tekst::logveld_sleutels},
    {"soort", Tekst::logveld_soort},
    {"stages", Tekst::logveld_stages},
    {"taal", Tekst::logveld_taal},
    {"toestemming_op", Tekst::logveld_toestemming_op},
    {"traject", Tekst::logveld_traject},
    {"vandaag", Tekst::logveld_vandaag},
    {"verslag_versie", Tekst::logveld_verslag_versie},
    {"versie", Tekst::logveld_versie},
    {"vraag", Tekst::logveld_vraag},
    {"wijzigt", Tekst::logveld_wijzigt},
    {"zetels", Tekst::logveld_zetels},
    {"zichtbaarheid", Tekst::logveld_zichtbaarheid}};

constexpr std::size_t k_hash_shown = 8;

/// A recorded word as people read it: a role, a setting, a day, a known word, or as it is.
std::string word_of(const View& view, const Field& field, const std::string& word) {
  if (word == "true") return view.t(Tekst::logboek_ja);
  if (word == "false") return view.t(Tekst::logboek_nee);
  if (field.name == "rol" || field.name == "rollen") return view.word("rol", word);
  if (field.name == "taal") return view.word("taalnaam", word);
  if (field.name == "sleutels") return view.word("instellingnaam", word);
  if (field.name == "regelpakket" || field.name == "document") return word.substr(0, k_hash_shown);
  if (const auto day = parse_iso_date(word)) return view.date(*day);
  if (const auto known = find_tekst("woord." + word)) return view.t(*known);
  std::string plain = word;
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

std::string text_of(const View& view, const Field& field) {
  std::vector<std::string> words;
  for (const std::string& each : field.words) words.push_back(word_of(view, field, each));
  const std::string waarde = join_list(words, view.state.taal);
  for (const FieldText& each : k_velden) {
    if (each.name != field.name) continue;
    const std::int64_t count = field.objects > 0 ? field.objects : static_cast<std::int64_t>(words.size());
    return view.t(each.tekst, {{"waarde", waarde}, {"aantal", count}});
  }
  return field.name + ": " + waarde;
}

}  // namespace

std::string logboek_inhoud(const View& view, const LogboekRegel& regel) {
  if (!regel.inhoud) return view.t(Tekst::logboek_inhoud_gewist);
  std::string text;
  for (const Field& each : fields_of(*regel.inhoud)) {
    if (each.words.empty() && each.objects == 0) continue;
    // What the sentence or a link says already.
    if (each.name == "traject" && regel.soort == "traject") continue;
    text += (text.empty() ? "" : " · ") + text_of(view, each);
  }
  return text;
}

}  // namespace stagepad::client
